import { documentType } from '#domain/content/paper';
import type { DocumentInput } from '../model/input.ts';

const title = ({ title, kind, content }: DocumentInput): string =>
  title.trim() || `${documentType(kind).name} ${content.heading.subject}`.trim();

const escape = (text: string): string =>
  text.replace(/[&<>]/g, (c) => (c === '&' ? '&amp;' : c === '<' ? '&lt;' : '&gt;'));

/**
 * Core properties (ECMA-376 part 2, §8.1), written by hand because the library puts the machine's
 * clock into them and no language. The unit is the author, never a person; the date is that of the
 * paper, so the same paper has the same parts.
 */
export function coreProperties(input: DocumentInput): string {
  const day = input.registered?.date ?? input.signedOn;
  const stamp = (name: string): string =>
    day ? `<dcterms:${name} xsi:type="dcterms:W3CDTF">${day}T00:00:00Z</dcterms:${name}>` : '';
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
xmlns:dc="http://purl.org/dc/elements/1.1/" \
xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">\
<dc:title>${escape(title(input))}</dc:title><dc:subject>${escape(input.content.heading.subject)}</dc:subject>\
<dc:creator>${escape(input.unit.name)}</dc:creator><cp:lastModifiedBy>${escape(input.unit.name)}</cp:lastModifiedBy>\
<dc:language>vi-VN</dc:language>${stamp('created')}${stamp('modified')}</cp:coreProperties>`;
}
