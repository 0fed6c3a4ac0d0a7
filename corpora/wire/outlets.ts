import type { HouseStyle, Outlet } from './world.js';

const british: HouseStyle = { spelling: 'british', percent: 'two-words', quotes: 'curly' };
const american: HouseStyle = { spelling: 'american', percent: 'one-word', quotes: 'curly' };
const asReceived: HouseStyle = { spelling: 'as-received', percent: 'as-received', quotes: 'curly' };

/** Three agencies, then twelve outlets that print them. All are invented, and so are their hosts. */
export const outlets: Readonly<Record<string, Outlet>> = {
  halyard: { name: 'Halyard', host: 'wire.halyard.example', style: asReceived, furniture: {} },
  corvane: { name: 'Corvane', host: 'news.corvane.example', style: asReceived, furniture: {} },
  braskinform: { name: 'BraskInform', host: 'en.braskinform.example', style: asReceived, furniture: {} },

  'thornsee-courier': {
    name: 'The Thornsee Courier',
    host: 'thornsee-courier.example',
    style: american,
    furniture: {
      below: [
        'Subscribe to the Courier Morning Brief and know what happened around the lake before your coffee is ready.',
        '© Thornsee Courier Publishing. Reproduction in whole or in part without written permission is prohibited.',
      ],
    },
  },
  'dronholt-examiner': {
    name: 'Dronholt Examiner',
    host: 'dronholt-examiner.example',
    style: british,
    furniture: {
      readMore: 'More from the Examiner:',
      below: [
        'The Examiner lives by its readers. If you value what you have just read, please consider a subscription, from nine vesks a month.',
      ],
    },
  },
  'castrelle-ledger': {
    name: 'Castrelle Daily Ledger',
    host: 'castrelle-ledger.example',
    style: british,
    furniture: {
      below: [
        'The Ledger by Night: every evening at nine our editors sum up the day in five minutes. Sign up with your e-mail address, it costs nothing.',
        'All rights reserved, Editrice Lanterna, Castrelle.',
      ],
    },
  },
  'gullhaven-packet': {
    name: 'The Gullhaven Packet',
    host: 'gullhaven-packet.example',
    style: { ...british, quotes: 'straight' },
    furniture: {
      below: ['Have you a story for the Packet? Call in at 4 Long Quay or ring Gullhaven 212. Advertisements close on Tuesdays at noon.'],
    },
  },
  'ulvay-chronicle': {
    name: 'Ulvay Chronicle',
    host: 'ulvay-chronicle.example',
    style: { ...british, percent: 'one-word' },
    furniture: {
      above: ['This page is free for everyone to read while the emergency in the north lasts. Thank you for supporting the Chronicle.'],
    },
  },
  'merrouk-gazette': {
    name: 'The Merrouk Gazette',
    host: 'merrouk-gazette.example',
    style: british,
    furniture: { below: ['© 2024 The Merrouk Gazette Company. The opinions of contributors are not necessarily those of the Gazette.'] },
  },
  'jorsund-tidings': { name: 'Jorsund Tidings', host: 'tidings.example', style: british, furniture: {} },
  'vetlo-mirror': {
    name: 'Vetlo Mirror',
    host: 'vetlo-mirror.example',
    style: british,
    furniture: {
      readMore: 'Read also:',
      below: ['Have you found a mistake on this page? Mark it with the mouse and press Ctrl and Enter, and our duty editor will see it.'],
    },
  },
  'harbour-rail': {
    name: 'Harbour & Rail',
    host: 'harbour-and-rail.example',
    style: { ...british, quotes: 'straight' },
    furniture: {
      below: [
        'Harbour & Rail Weekly brings berths, paths, tonnage and tenders to 14,000 people in the trade. Ask for a sample copy at the counter or by e-mail.',
      ],
    },
  },
  'inland-argus': { name: 'The Inland Argus', host: 'inland-argus.example', style: british, furniture: {} },
  'press-larder': {
    name: 'PressLarder',
    host: 'press-larder.example',
    style: asReceived,
    furniture: {
      above: [
        'PressLarder fills your plate with news from everywhere. This story comes from one of our content partners and appears unedited.',
      ],
      readMore: 'You may also like:',
      below: [
        'Hungry for more? Get the PressLarder Lunchbox, our selection of ten stories, in your mailbox every day at noon, and cancel whenever you like.',
        '© PressLarder Media 2024. Stories, pictures and trade marks belong to their respective owners.',
      ],
    },
  },
  'fetchwell-daily': {
    name: 'Fetchwell Daily',
    host: 'fetchwell-daily.example',
    style: american,
    furniture: {
      below: [
        'Did you enjoy this article? Share it with your friends and let us know what you think in the comment box below!',
        'Fetchwell Daily publishes information as is and accepts no liability for its completeness, accuracy or timeliness.',
      ],
    },
  },
};

/** The outlet of a slug; an unknown slug is a mistake in the authored data. */
export function outletOf(slug: string): Outlet {
  const outlet = outlets[slug];
  if (outlet === undefined) throw new Error(`no outlet is called "${slug}": see corpora/wire/outlets.ts`);
  return outlet;
}
