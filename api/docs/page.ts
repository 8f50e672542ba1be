import { problems, type ProblemCode } from '#domain/problems';
import { words, type Language } from '#domain/words/index';
import type { OpenApi } from '../routes/docs.ts';

interface Operation {
  readonly summary?: string;
  readonly tags?: readonly string[];
  readonly parameters?: readonly { readonly name?: string; readonly in?: string; readonly required?: boolean }[];
  readonly requestBody?: { readonly content?: Readonly<Record<string, { readonly schema?: unknown }>> };
  readonly responses?: Readonly<Record<string, { readonly description?: string; readonly content?: Readonly<Record<string, { readonly schema?: unknown }>> }>>;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const html = (text: string): string => text.replace(/[&<>"]/g, (c) => entities[c] ?? c);

const style = `body{font:16px/1.6 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1b1917;background:#fff}
code,pre{font:14px/1.5 ui-monospace,monospace}pre{background:#f6f3ef;padding:.75rem;overflow:auto;max-height:24rem}summary{cursor:pointer;padding:.3rem 0}
h2{margin-top:2.5rem}.m{display:inline-block;min-width:4rem;font-weight:600;text-transform:uppercase}table{border-collapse:collapse}td,th{text-align:left;padding:.25rem .75rem .25rem 0;vertical-align:top}
@media(prefers-color-scheme:dark){body{background:#1b1917;color:#f2efeb}pre{background:#2a2725}}`;

/** The OpenAPI document as one page of HTML: no script, nothing from elsewhere. */
export function docsPage(document: OpenApi, language: Language): string {
  const operations = Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    Object.entries(item as Record<string, Operation>).map(([method, operation]) => ({ path, method, operation })));
  const groups = Map.groupBy(operations, (o) => o.operation.tags?.[0] ?? '');
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Niên Khóa API</title><style>${style}</style></head><body>
<h1>Niên Khóa API</h1><p>${html(document.info.description ?? '')}</p>
<p><a href="/api/openapi.json">openapi.json</a> (OpenAPI 3.1). <code>Accept-Language: vi</code> / <code>en</code>. <code>Idempotency-Key</code>: ${language === 'vi' ? 'một mã riêng cho mỗi lần bấm, giữ nguyên khi gửi lại' : 'one of your own for each click, the same for every try of it'}.</p>
${[...groups].map(([tag, list]) => `<h2>${html(tag)}</h2>${list.map(({ path, method, operation }) => operationHtml(path, method, operation)).join('')}`).join('\n')}
<h2>${language === 'vi' ? 'Lỗi' : 'Problems'}</h2><p>RFC 9457, <code>application/problem+json</code>.</p><table><tr><th>code</th><th>status</th><th></th></tr>
${(Object.keys(problems) as ProblemCode[]).map((code) => `<tr id="${code}"><td><code>${code}</code></td><td>${problems[code].status}</td><td>${html(words(language).problems[code]({}))}</td></tr>`).join('\n')}</table></body></html>`;
}

function operationHtml(path: string, method: string, operation: Operation): string {
  const body = operation.requestBody?.content?.['application/json']?.schema;
  const ok = operation.responses?.['200']?.content?.['application/json']?.schema;
  const parameters = (operation.parameters ?? []).map((p) => `<code>${html(p.name ?? '')}</code> (${html(p.in ?? '')}${p.required ? ', *' : ''})`).join(', ');
  const refusals = Object.entries(operation.responses ?? {}).filter(([status]) => status !== '200')
    .map(([status, { description = '' }]) => `${html(status)} ${description.split(', ').map((code) => `<a href="#${html(code)}">${html(code)}</a>`).join(', ')}`).join(' · ');
  return `<details><summary><span class="m">${html(method)}</span> <code>${html(path)}</code> ${html(operation.summary ?? '')}</summary>
${parameters ? `<p>${parameters}</p>` : ''}${body ? `<p>→</p><pre>${html(JSON.stringify(body, null, 1))}</pre>` : ''}${ok ? `<p>← 200</p><pre>${html(JSON.stringify(ok, null, 1))}</pre>` : ''}<p>${refusals}</p></details>`;
}
