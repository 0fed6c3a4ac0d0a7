import { inventNames } from './invented.js';
import { createRandom } from './random.js';
import type { Random } from './random.js';

/** An invented outlet, and the furniture paragraphs it prints on its pages. */
export interface Outlet {
  readonly name: string;
  readonly host: string;
  /** Share of its pages that carry furniture, 0 to 0.45. */
  readonly furnitureShare: number;
  readonly furniture: Furniture;
}

interface Furniture {
  readonly top: string;
  readonly bottom: readonly string[];
}

const titles = [
  'Herald',
  'Tribune',
  'Courier',
  'Observer',
  'Gazette',
  'Post',
  'Mail',
  'Chronicle',
  'Ledger',
  'Star',
  'Sentinel',
  'Wire',
  'Times',
  'Monitor',
];

function furnish(name: string, random: Random): Furniture {
  const [editor, desk] = inventNames(2, random.bits()) as [string, string];
  const hour = 5 + random.below(6);
  const top = random.pick([
    `Get the ${name} at breakfast: our morning letter leaves the ${desk} desk at ${hour}:30 and lands in your inbox for free.`,
    `Sign up here for the ${desk} Letter, the daily note in which ${name} explains the day before ${hour} o’clock.`,
    `You are reading a free page of ${name}. Readers of the ${desk} edition see no advertisements and support ${editor}’s newsroom.`,
  ]);
  const bottom = [
    random.pick([
      `${editor} covers courts, harbours and ${desk} affairs for ${name}. Write to the author at ${desk.toLowerCase()}@${name.split(' ')[0]?.toLowerCase()}.example.`,
      `About the author: before joining ${name}, ${editor} spent ${hour} years with a ${desk} radio station and taught reporting there.`,
    ]),
    random.pick([
      `© ${name}. All rights reserved. No part of this page may be sold, framed or rewritten without a letter from ${desk} House.`,
      `Copyright ${name} and ${editor} & Sons; reprints need our written permission, which the ${desk} office is glad to consider.`,
    ]),
  ];
  return { top, bottom };
}

const OUTLET_COUNT = 420;

function foundOutlets(): Outlet[] {
  const random = createRandom(0x0071, 1);
  return inventNames(OUTLET_COUNT, 7).map((place) => {
    const title = random.pick(titles);
    const name = `${place} ${title}`;
    const ascii = place
      .normalize('NFD')
      .replace(/[^A-Za-z]/g, '')
      .toLowerCase();
    return {
      name,
      host: `${ascii}-${title.toLowerCase()}.example`,
      furnitureShare: random.below(4) * 0.15,
      furniture: furnish(name, random),
    };
  });
}

const outlets = foundOutlets();

/** The square of a uniform number favours the first outlets: a few large ones and a long tail of small ones. */
export function pickOutlet(random: Random): Outlet {
  const uniform = random.bits() / 4294967296;
  return outlets[Math.floor(uniform * uniform * outlets.length)] as Outlet;
}

/** The paragraphs with the outlet's furniture around them. */
export const withFurniture = (outlet: Outlet, paragraphs: readonly string[]): string[] => [
  outlet.furniture.top,
  ...paragraphs,
  ...outlet.furniture.bottom,
];
