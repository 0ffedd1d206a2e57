// Writes the exact o200k_base counts into the headers of the samples. See docs/tokens.md.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

// The tokenizer is looked up in the current folder, so that it need not be installed in the repository.
const { encode } = createRequire(join(process.cwd(), 'index.js'))('gpt-tokenizer/encoding/o200k_base');

for (const name of readdirSync(import.meta.dirname).filter(name => name.endsWith('.txt'))) {
  const path = join(import.meta.dirname, name);
  const samples = readFileSync(path, 'utf8').split(/^#### /m).slice(1);
  writeFileSync(path, samples.map(sample => {
    const [header, ...lines] = sample.split('\n');
    const text = lines.join('\n').trimEnd();
    return `#### ${header.split(' ')[0]} ${encode(text).length}\n${text}\n`;
  }).join(''));
}
