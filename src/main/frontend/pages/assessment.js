/** The charts of score sheets and of a year's results. */
import { drawAll } from '../charts/draw.js';
import { options } from './assessment/options.js';

drawAll(options);
