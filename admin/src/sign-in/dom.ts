type Child = Node | string | false | null;
type Given = Readonly<Record<string, string | boolean | ((e: Event) => void)>>;

/** Makes an element: attributes by name, `on...` for listeners, children in order. */
export function el<T extends keyof HTMLElementTagNameMap>(
  tag: T,
  given: Given = {},
  ...children: Child[]
): HTMLElementTagNameMap[T] {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(given)) {
    if (typeof value === 'function') node.addEventListener(name.slice(2), value);
    else if (value === true) node.setAttribute(name, '');
    else if (value !== false) node.setAttribute(name, value);
  }
  node.append(...children.filter((c): c is Node | string => c !== false && c !== null));
  return node;
}

interface FieldOptions {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly type?: string;
  readonly autocomplete: string;
  readonly value?: string;
  readonly extra?: Node;
}

/** A field with its label and hint; what the label says is what a screen reader says. */
export function field({
  name,
  label,
  hint,
  type = 'text',
  autocomplete,
  value = '',
  extra,
}: FieldOptions): HTMLElement {
  const id = `f-${name}`;
  const input = el('input', {
    id,
    name,
    type,
    autocomplete,
    value,
    autocapitalize: 'none',
    spellcheck: 'false',
    required: true,
    ...(hint && { 'aria-describedby': `${id}-hint` }),
  });
  return el(
    'div',
    { class: 'field' },
    el('label', { for: id }, label),
    el('div', { class: 'input' }, input, extra ?? null),
    hint ? el('p', { id: `${id}-hint`, class: 'hint' }, hint) : null,
  );
}

export const valueOf = (form: HTMLFormElement, name: string): string => {
  const value = new FormData(form).get(name);
  return typeof value === 'string' ? value.trim() : '';
};
