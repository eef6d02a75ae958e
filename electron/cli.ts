import { Worker } from 'node:worker_threads';
console.log(process.argv, new URL('./worker.js', import.meta.url).href);
const w = new Worker(new URL('./worker.js', import.meta.url));
w.on('message', (m) => console.log(m));
