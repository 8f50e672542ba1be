import type { Stories } from '../../gallery/story.ts';
import { places } from './icons.tsx';

export default {
  'every place of the menu': (
    <ul className="plain-list">
      {Object.entries(places).map(([place, { to, Icon }]) => (
        <li key={place} className="row">
          <Icon aria-hidden="true" /> {place} <span className="quiet">{to}</span>
        </li>
      ))}
    </ul>
  ),
} satisfies Stories;
