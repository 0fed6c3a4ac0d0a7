import type { Background } from '../../background/background.js';
import { shippedBackground } from '../../background/shipped.js';
import type { Thresholds } from '../../copies/similarity.js';
import { granularities } from '../granularities.js';
import { FeedPass } from './feed-pass.js';
import { StoryFeed } from './story-feed.js';
import type { FollowOptions } from './options.js';

/** What a feed is told, with its defaults. */
export interface FollowSettings extends Pick<FollowOptions, 'onReject' | 'window'> {
  granularity: keyof typeof granularities;
  threshold: number;
  background?: Background | 'none' | undefined;
  keep: number;
  maxTextBytes: number;
  strict: boolean;
}

/** Makes a feed. */
export function followStories(settings: FollowSettings, copies: Thresholds): StoryFeed {
  const { granularity, threshold, background, keep, window } = settings;
  const { likeness, window: usualWindow } = granularities[granularity];
  const pass = new FeedPass({
    window: window ?? usualWindow,
    likeness: likeness * threshold,
    background: background === 'none' ? undefined : (background ?? shippedBackground()),
    keep,
    copies,
  });
  return new StoryFeed(pass, settings);
}
