import type { AuthoredEvent } from '../world.js';
import { azmarRockets } from './azmar-rockets.js';
import { borderTalks } from './border-talks.js';
import { castrelleTrial } from './castrelle-trial.js';
import { cupFinal } from './cup-final.js';
import { dronholtTrial } from './dronholt-trial.js';
import { haldrenEarthquake } from './haldren-earthquake.js';
import { ilmariaElection } from './ilmaria-election.js';
import { korsaEarthquake } from './korsa-earthquake.js';
import { ladyMaren } from './lady-maren.js';
import { marshFever } from './marsh-fever.js';
import { orleniaRates } from './orlenia-rates.js';
import { orvaFlood } from './orva-flood.js';
import { petrelSatellite } from './petrel-satellite.js';
import { railStrike } from './rail-strike.js';
import { rookeSuspension } from './rooke-suspension.js';
import { shippingMerger } from './shipping-merger.js';
import { telvaraBreach } from './telvara-breach.js';
import { tolverraWildfire } from './tolverra-wildfire.js';
import { trawlerSeizure } from './trawler-seizure.js';
import { ulvayPaintings } from './ulvay-paintings.js';

export { longReads } from './long-reads.js';

/** The twenty events of March 2024 in the wire world, in order of time. */
export const events: readonly AuthoredEvent[] = [
  haldrenEarthquake,
  shippingMerger,
  borderTalks,
  ladyMaren,
  marshFever,
  orvaFlood,
  ulvayPaintings,
  dronholtTrial,
  orleniaRates,
  trawlerSeizure,
  castrelleTrial,
  petrelSatellite,
  ilmariaElection,
  railStrike,
  azmarRockets,
  telvaraBreach,
  korsaEarthquake,
  cupFinal,
  tolverraWildfire,
  rookeSuspension,
];
