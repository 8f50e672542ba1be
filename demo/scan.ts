import { deflateSync } from 'node:zlib';

const WIDTH = 827;
const HEIGHT = 1169;

/**
 * A page like a scan: lines of writing, a round red seal, a stroke of blue ink. A4, 100 dpi, RGB.
 */
function pixels(): Buffer {
  const page = Buffer.alloc(WIDTH * HEIGHT * 3, 0xfb);
  const dot = (x: number, y: number, [r, g, b]: readonly [number, number, number]) => {
    if (x < 0 || y < 0 || x >= WIDTH || y >= HEIGHT) return;
    page.set([r, g, b], (Math.floor(y) * WIDTH + Math.floor(x)) * 3);
  };
  const bar = (x: number, y: number, width: number, height: number) => {
    for (let i = 0; i < width; i += 1)
      for (let j = 0; j < height; j += 1)
        if ((i * 7 + j * 3 + x) % 11 < 8) dot(x + i, y + j, [52, 52, 56]);
  };
  bar(120, 80, 190, 7);
  bar(140, 98, 150, 7);
  bar(430, 80, 290, 7);
  bar(480, 98, 190, 7);
  bar(330, 170, 170, 10);
  bar(230, 192, 370, 8);
  for (let line = 0; line < 34; line += 1)
    bar(
      118 + (line % 5 === 0 ? 40 : 0),
      236 + line * 19,
      line % 5 === 4 ? 330 : 600 - (line % 5 === 0 ? 40 : 0),
      6,
    );
  for (let angle = 0; angle < 6.284; angle += 0.002) {
    for (const radius of [62, 63, 64, 50])
      dot(560 + radius * Math.cos(angle), 990 + radius * Math.sin(angle), [196, 38, 40]);
  }
  for (let t = 0; t < 1; t += 0.0008) {
    const x = 560 + 130 * t;
    const y = 985 + 26 * Math.sin(t * 14) * (1 - t);
    for (const thick of [0, 1, 2]) dot(x, y + thick, [24, 48, 150]);
  }
  return page;
}

/** A real one-page PDF (1.4) that looks like the scan of a signed and sealed paper. */
export function scannedPage(title: string): Buffer {
  const image = deflateSync(pixels(), { level: 9 });
  const words = title
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D')
    .normalize('NFD')
    .replace(/[^\x20-\x7e]/g, '')
    .replace(/[()\\]/g, ' ');
  const drawing = Buffer.from(
    `q 595 0 0 842 0 0 cm /Im1 Do Q BT /F1 7 Tf 40 20 Td (${words}) Tj ET`,
  );
  const objects: Buffer[] = [
    Buffer.from('<< /Type /Catalog /Pages 2 0 R >>'),
    Buffer.from('<< /Type /Pages /Kids [3 0 R] /Count 1 >>'),
    Buffer.from(
      [
        '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R',
        '/Resources << /XObject << /Im1 4 0 R >> /Font << /F1 6 0 R >> >> >>',
      ].join(' '),
    ),
    Buffer.concat([
      Buffer.from(
        [
          `<< /Type /XObject /Subtype /Image /Width ${WIDTH} /Height ${HEIGHT}`,
          `/ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /FlateDecode /Length ${image.length} >>`,
        ].join(' '),
      ),
      Buffer.from('\nstream\n'),
      image,
      Buffer.from('\nendstream'),
    ]),
    Buffer.concat([
      Buffer.from(`<< /Length ${drawing.length} >>\nstream\n`),
      drawing,
      Buffer.from('\nendstream'),
    ]),
    Buffer.from('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'),
  ];
  const chunks: Buffer[] = [Buffer.from('%PDF-1.4\n%\xe2\xe3\xcf\xd3\n', 'latin1')];
  let length = chunks[0]?.length ?? 0;
  const offsets = objects.map((object, i) => {
    const chunk = Buffer.concat([
      Buffer.from(`${i + 1} 0 obj\n`),
      object,
      Buffer.from('\nendobj\n'),
    ]);
    const at = length;
    chunks.push(chunk);
    length += chunk.length;
    return at;
  });
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  chunks.push(
    Buffer.from(
      [
        `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer`,
        `<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${length}\n%%EOF\n`,
      ].join('\n'),
    ),
  );
  return Buffer.concat(chunks);
}
