// Sums up the trx files of one test run: the last line says N passed, N failed, N skipped.
'use strict';

const fs = require('fs');
const path = require('path');

const root = path.join(__dirname, '..', 'tests');
const count = { passed: 0, failed: 0, skipped: 0 };
const withoutResults = [];

for (const project of fs.readdirSync(root).sort()) {
  const folder = path.join(root, project);
  const source = path.join(folder, `${project}.csproj`);
  if (!fs.existsSync(source) || /<IsTestProject>false</.test(fs.readFileSync(source, 'utf8'))) {
    continue;
  }

  const results = path.join(folder, 'TestResults');
  const files = fs.existsSync(results) ? fs.readdirSync(results).filter((name) => name.endsWith('.trx')) : [];
  if (files.length === 0) {
    withoutResults.push(project);
  }

  for (const file of files) {
    const text = fs.readFileSync(path.join(results, file), 'utf8');
    for (const [element] of text.matchAll(/<UnitTestResult\b(?:[^>"]|"[^"]*")*>/g)) {
      const outcome = /\boutcome="(\w+)"/.exec(element)?.[1];
      if (outcome === 'Passed') {
        count.passed++;
      } else if (outcome === 'NotExecuted') {
        count.skipped++;
      } else {
        count.failed++;
      }
    }
  }
}

for (const project of withoutResults) {
  console.error(`${project} left no test results.`);
}

console.log(`${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`);
process.exitCode = count.failed > 0 || count.passed === 0 || withoutResults.length > 0 ? 1 : 0;
