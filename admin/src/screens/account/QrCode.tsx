import { encodeQR } from 'qr';
import { useMemo, type ReactElement } from 'react';

/** Modules of light paper around the code, which scanners need (ISO/IEC 18004). */
const BORDER = 4;

/**
 * A QR code drawn here, so that the secret in it leaves the page to nobody. Black on white in dark
 * mode too: scanners expect it.
 */
export function QrCode({
  text,
  label,
}: {
  readonly text: string;
  readonly label: string;
}): ReactElement {
  const { size, d } = useMemo(() => {
    const rows = encodeQR(text, 'raw', { border: BORDER });
    return {
      size: rows.length,
      d: rows
        .flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])))
        .join(''),
    };
  }, [text]);
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      width="220"
      height="220"
      shapeRendering="crispEdges"
      className="qr"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={d} fill="#000" />
    </svg>
  );
}
