// Prints the figures of one of Lighthouse's reports, and fails where they are below what is asked for.
//
//   node figures.mjs REPORT.json NAME

import {readFileSync} from 'node:fs';

const ASKED_FOR = {accessibility: 100, 'best-practices': 95, performance: 95};

const [file, name] = process.argv.slice(2);
const {categories} = JSON.parse(readFileSync(file, 'utf8'));
const figures = Object.keys(ASKED_FOR).map((category) => [category, Math.round(categories[category].score * 100)]);

console.log(`${name}: ${figures.map(([category, score]) => `${category} ${score}`).join(', ')}`);
process.exitCode = figures.every(([category, score]) => score >= ASKED_FOR[category]) ? 0 : 1;
