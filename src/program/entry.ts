// What the made program gives: both ways in which it is started.
export { main } from './main.ts';
export { serve } from './serve.ts';
