/** A file of boundaries, and what its features say of themselves. */
export interface GeojsonFile {
  file: File;
  /** The names of the properties, each with the values of the first features. */
  properties: { name: string; examples: string }[];
}

const looked = 3;

/** Looks only for the names of properties; whether the file is good the server says. */
export async function openGeojson(file: File): Promise<GeojsonFile> {
  const features = featuresIn(await file.text());
  const names = [...new Set(features.flatMap((feature) => Object.keys(feature)))];
  return {
    file,
    properties: names.map((name) => ({
      name,
      examples: features
        .slice(0, looked)
        .map((feature) => String(feature[name] ?? ''))
        .filter(Boolean)
        .join('، '),
    })),
  };
}

function featuresIn(text: string): Record<string, unknown>[] {
  try {
    const { features } = JSON.parse(text) as { features?: { properties?: unknown }[] };
    return (features ?? []).slice(0, 2000).map((feature) => (feature?.properties ?? {}) as Record<string, unknown>);
  } catch {
    return [];
  }
}

/** The property most likely meant, by its name. */
export const guess = ({ properties }: GeojsonFile, pattern: RegExp): string | null =>
  properties.find(({ name }) => pattern.test(name))?.name ?? null;
