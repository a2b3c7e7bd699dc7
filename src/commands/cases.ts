// `npm run --silent cases -- FILE…`: do the rules give what the example files say?
import { checkCaseFile } from './cases/checkCaseFile.ts';
import { print, printError } from './print.ts';

const files = process.argv.slice(2);
if (files.length === 0) {
  printError(
    'Usage: npm run --silent cases -- FILE… (the file name says the kind: reachable.json)',
  );
  process.exitCode = 1;
} else {
  const reports = files.map(checkCaseFile);
  for (const { lines } of reports) for (const line of lines) print(line);
  for (const { remarks } of reports) for (const line of remarks) printError(line);
  const passed = reports.reduce((sum, report) => sum + report.passed, 0);
  const failed = reports.reduce((sum, report) => sum + report.failed, 0);
  print(`${passed} passed, ${failed} failed`);
  if (failed > 0 || reports.some((report) => !report.checked)) process.exitCode = 1;
}
