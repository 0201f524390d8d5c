import type { Source } from './house-rules.ts';

interface Danger {
  /** What must not stand in the sources, and the requirement of OWASP ASVS 5.0 that says so. */
  pattern: RegExp;
  requirement: string;
  /** Where the rule holds. */
  where: RegExp;
  /** The files that may, each with the reason. */
  except?: Readonly<Record<string, string>>;
}

const shipped = /^(contract|server|web)\/src\//;
const onServer = /^(contract|server)\/src\//;
const onPages = /^web\/src\//;

/** Constructs that open a door, by name. Each is planted once in `dangerous-code.test.ts` to see it found. */
export const dangers: Readonly<Record<string, Danger>> = {
  'code made of text': { pattern: /\beval\s*\(|\bnew Function\s*\(|from 'node:vm'/, requirement: 'V1.3.2', where: shipped },
  'markup made of text': {
    pattern: /\b(inner|outer)HTML\b|dangerouslySetInnerHTML|insertAdjacentHTML|document\.write/,
    requirement: 'V3.2.2',
    where: onPages,
  },
  'programs of the operating system': {
    pattern: /from 'node:child_process'/,
    requirement: 'V1.2.5',
    where: onServer,
    except: {
      'server/src/platform/database/postgres-program.ts':
        'PostgreSQL’s own programs, by execFile with a list of arguments, none of them from outside',
      'server/src/platform/database/generate.ts': 'a developer’s command',
    },
  },
  'SQL made of text': {
    pattern: /\bsql\.(raw|lit)\b|\.query\(\s*`[^`]*\$\{/,
    requirement: 'V1.2.4',
    where: onServer,
    except: {
      'server/src/platform/database/migrate.ts': 'the migrations, which are files of ours',
      'server/src/platform/database/embedded.ts': 'a password that it has made itself, of letters and digits',
      'server/src/platform/live/live-hub.ts': 'the name of a channel, a constant',
    },
  },
  'numbers that can be guessed': { pattern: /Math\.random\b/, requirement: 'V11.5.1', where: onServer },
  'broken hash functions and ciphers': {
    pattern: /['"`](md5|sha1|rc4|des|des-ede3|aes-\d+-(ecb|cbc))['"`]|RSA_PKCS1_PADDING|createCipher\(/i,
    requirement: 'V11.4.1',
    where: shipped,
  },
  'certificates that are not checked': {
    pattern: /rejectUnauthorized:\s*false|NODE_TLS_REJECT_UNAUTHORIZED/,
    requirement: 'V12.3.2',
    where: onServer,
  },
  'requests past the guard of outgoing ones': {
    pattern: /(?<![.\w])fetch\(|\bglobalThis\.fetch\b|from '(undici|node:https?)'/,
    requirement: 'V1.3.6',
    where: /^server\/src\//,
    except: { 'server/src/platform/outgoing/outgoing.ts': 'the guard itself' },
  },
  'messages between windows': { pattern: /\bpostMessage\s*\(|addEventListener\('message'/, requirement: 'V3.5.5', where: onPages },
  'the browser’s storage': {
    pattern: /\b(localStorage|sessionStorage|indexedDB)\b|document\.cookie/,
    requirement: 'V14.3.3',
    where: onPages,
    except: {
      'web/src/platform/storage.ts': 'the one way to it',
      'web/src/platform/kept-files.ts': 'the one way to files, which it does not hold',
    },
  },
  'addresses of other hosts in pages': {
    pattern: /(src|href)=["'{]+https?:|import\(\s*['"]https?:/,
    requirement: 'V3.6.1',
    where: onPages,
  },
  'parsers of XML, and objects made of text': {
    pattern: /from '(xml2js|fast-xml-parser|libxmljs2?|@xmldom\/xmldom|node-serialize|js-yaml|node:v8)'/,
    requirement: 'V1.5.1',
    where: onServer,
  },
};

/** Every dangerous construct in the sources, outside of tests and the files that may. */
export function dangersIn(sources: readonly Source[]): { danger: string; path: string }[] {
  return sources.flatMap(({ path, text }) => {
    if (/\.(test|spec)\.tsx?$|\/testing\//.test(path)) return [];
    return Object.entries(dangers)
      .filter(([, { pattern, where, except }]) => where.test(path) && !except?.[path] && pattern.test(text))
      .map(([danger]) => ({ danger, path }));
  });
}
