import { problems, type ProblemCode } from '#domain/problems';
import { words, type Language } from '#domain/words/index';
import type { OpenApi, Operation } from './document.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};
const html = (text: string): string => text.replace(/[&<>"]/g, (c) => entities[c] ?? c);

const style = `
body { font: 16px/1.6 system-ui, sans-serif; max-width: 64rem; margin: 2rem auto; padding: 0 1rem;
  color: #1b1917; background: #fff; overflow-wrap: anywhere }
code, pre { font: 14px/1.5 ui-monospace, monospace }
pre { background: #f6f3ef; padding: .75rem; overflow: auto; max-height: 24rem;
  white-space: pre-wrap }
summary { cursor: pointer; padding: .35rem 0 }
a { color: #8a3b12 }
h2 { margin-top: 2.5rem }
nav a { display: inline-block; margin-right: 1rem; padding: .15rem 0 }
details > div { scroll-margin-top: 3rem }
.m { display: inline-block; min-width: 4rem; font-weight: 600; text-transform: uppercase }
.o { color: #6b645c }
summary .o { display: block; font-size: .9em }
table { border-collapse: collapse }
td, th { text-align: left; padding: .25rem .75rem .25rem 0; vertical-align: top }
@media (prefers-color-scheme: dark) {
  body { background: #1b1917; color: #f2efeb }
  pre { background: #2a2725 }
  a { color: #f0b28c }
  .o { color: #b3aaa0 }
}`;

const own = {
  vi: {
    auth: 'Đăng nhập',
    problems: 'Lỗi',
    schemas: 'Kiểu dữ liệu',
    open: 'Không cần đăng nhập.',
    code: 'mã',
    meaning: 'nghĩa',
  },
  en: {
    auth: 'Signing in',
    problems: 'Problems',
    schemas: 'Types',
    open: 'Needs no session.',
    code: 'code',
    meaning: 'meaning',
  },
} as const;

/**
 * The OpenAPI document as one page of HTML: no script, nothing from elsewhere. A link into a closed
 * line opens it, because it aims inside.
 */
export function docsPage(document: OpenApi, language: Language): string {
  const t = own[language];
  // The document says everything as "Tiếng Việt / English": the reader's own comes first.
  const said = (both: string): string => {
    const [vi = '', en = ''] = both.split(' / ');
    return language === 'vi'
      ? `${html(vi)} <span class="o" lang="en">${html(en)}</span>`
      : `${html(en || vi)} <span class="o" lang="vi">${html(vi)}</span>`;
  };
  const operations = Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({ path, method, operation })),
  );
  const groups = [...Map.groupBy(operations, (o) => o.operation.tags[0] ?? '')];
  const cookies = Object.values(document.components.securitySchemes) as readonly {
    readonly name: string;
    readonly description: string;
  }[];
  const line = ({ path, method, operation }: (typeof operations)[number]): string =>
    `<details><summary><span class="m">${html(method)}</span> <code>${html(path)}</code> ` +
    `${said(operation.summary)}</summary><div id="${operation.operationId}">` +
    `${operation.security ? `<p>${t.open}</p>` : ''}${operationHtml(operation)}</div></details>`;
  const problem = (code: ProblemCode): string =>
    `<tr id="${code}"><td><code>${code}</code></td><td>${problems[code].status}</td>` +
    `<td>${html(words(language).problems[code]({}))}</td></tr>`;
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>Niên Khóa API</title>
<style>${style}</style></head><body>
<h1>Niên Khóa API</h1><p>${said(document.info.description)}</p>
<p><a href="/api/openapi.json">openapi.json</a> (OpenAPI 3.1). <code>Accept-Language: vi</code> / <code>en</code>.</p>
<nav>${groups.map(([tag], i) => `<a href="#t${i}">${html(tag)}</a>`).join(' ')}
<a href="#problems">${t.problems}</a> <a href="#schemas">${t.schemas}</a></nav>
<h2>${t.auth}</h2>
<ul>${cookies.map((c) => `<li><code>${html(c.name)}</code> ${said(c.description)}</li>`).join('')}</ul>
${groups
  .map(([tag, list], i) => `<h2 id="t${i}">${html(tag)}</h2>${list.map(line).join('')}`)
  .join('\n')}
<h2 id="problems">${t.problems}</h2>
<p>RFC 9457, <code>application/problem+json</code>: <a href="#schema-Problem">Problem</a>.</p>
<table><tr><th>${t.code}</th><th>HTTP</th><th>${t.meaning}</th></tr>
${(Object.keys(problems) as ProblemCode[]).map(problem).join('\n')}</table>
<h2 id="schemas">${t.schemas}</h2>
${Object.entries(document.components.schemas)
  .map(
    ([name, schema]) =>
      `<details><summary><code>${name}</code></summary><div id="schema-${name}">${shape(schema)}</div></details>`,
  )
  .join('\n')}</body></html>`;
}

/** A schema as JSON, with what it refers to a click away. */
const shape = (schema: object): string => {
  const text = html(JSON.stringify(schema, null, 1));
  return `<pre>${text.replace(reference, '<a href="#schema-$1">$1</a>')}</pre>`;
};

/** `{ "$ref": "#/components/schemas/Name" }`, written for HTML. */
const reference = /\{\s*&quot;\$ref&quot;: &quot;#\/components\/schemas\/(\w+)&quot;\s*\}/g;

function operationHtml({ operationId, parameters, requestBody, responses }: Operation): string {
  const list = parameters
    .map((p) => `<code>${html(p.name)}</code> (${p.in}${p.required ? ', *' : ''})`)
    .join(', ');
  const content = (
    arrow: string,
    of: NonNullable<Operation['requestBody']>['content'] = {},
  ): string =>
    Object.entries(of)
      .map(
        ([type, { schema }]) =>
          `<p>${arrow} <code>${html(type)}</code></p>${schema && Object.keys(schema).length > 0 ? shape(schema) : ''}`,
      )
      .join('');
  const refusals = Object.entries(responses)
    .filter(([status]) => status !== '200')
    .map(
      ([status, { description }]) =>
        `${html(status)} ${description
          .split(', ')
          .map((code) => `<a href="#${html(code)}">${html(code)}</a>`)
          .join(', ')}`,
    )
    .join(' · ');
  return [
    `<p><code>${html(operationId)}</code>${list ? `: ${list}` : ''}</p>`,
    content('→', requestBody?.content),
    content('← 200', responses['200']?.content),
    `<p>${refusals}</p>`,
  ].join('');
}
