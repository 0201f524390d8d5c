import type { Location } from '@sawt/contract';
import type { Marker } from 'maplibre-gl';
import { useEffect, useEffectEvent, useRef } from 'react';
import type { DrawnMap } from './create-map.ts';

/** Degrees a key moves the pin at zoom 0; halved with every zoom step, so that a press is always about as far on the screen. */
const keyStep = 14;
const directions: Readonly<Record<string, readonly [east: number, north: number]>> = {
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
};

interface Pin {
  value: Location | null;
  onChange(location: Location): void;
  label: string;
}

/** A pin on the map that a press sets and that can be dragged or moved by the arrow keys. */
export function usePin(drawn: DrawnMap | null, { value, onChange, label }: Pin): void {
  const report = useEffectEvent(({ lat, lng }: { lat: number; lng: number }) => onChange(rounded(lat, lng)));
  const marker = useRef<Marker | null>(null);

  useEffect(() => {
    if (!drawn) return;
    const { map, maplibre } = drawn;
    const pin = new maplibre.Marker({ element: pinElement(label), draggable: true, anchor: 'bottom' });
    pin.on('dragend', () => report(pin.getLngLat()));
    pin.getElement().addEventListener('keydown', (event) => {
      const direction = directions[event.key];
      if (!direction) return;
      event.preventDefault();
      event.stopPropagation();
      const step = (keyStep / 2 ** map.getZoom()) * (event.shiftKey ? 5 : 1);
      const { lat, lng } = pin.getLngLat();
      report({ lat: lat + direction[1] * step, lng: lng + direction[0] * step });
    });
    const presses = map.on('click', ({ lngLat }) => report(lngLat));
    marker.current = pin;
    return () => {
      presses.unsubscribe();
      pin.remove();
      marker.current = null;
    };
  }, [drawn, label]);

  useEffect(() => {
    const pin = marker.current;
    if (!drawn || !pin) return;
    if (!value) {
      pin.remove();
      return;
    }
    const unplaced = !pin.getElement().isConnected;
    pin.setLngLat([value.lon, value.lat]);
    if (unplaced) pin.addTo(drawn.map);
    if (!drawn.map.getBounds().contains([value.lon, value.lat])) drawn.map.easeTo({ center: [value.lon, value.lat] });
  }, [drawn, value]);
}

/** Five decimals are about a metre; more would pretend. */
const rounded = (lat: number, lon: number): Location => ({ lat: Number(lat.toFixed(5)), lon: Number(lon.toFixed(5)) });

function pinElement(label: string): HTMLElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.setAttribute('aria-label', label);
  button.className = 'size-11 cursor-grab rounded-full text-brand-800';
  button.append(pinPicture());
  return button;
}

function pinPicture(): SVGElement {
  const picture = shape('svg', { 'aria-hidden': 'true', viewBox: '0 0 24 24', class: 'size-11' });
  const outline = 'M12 23.5c5-6 7.5-9.8 7.5-13.5a7.5 7.5 0 0 0-15 0c0 3.7 2.5 7.5 7.5 13.5Z';
  picture.append(shape('path', { fill: 'currentColor', stroke: '#fff', d: outline }));
  picture.append(shape('circle', { cx: '12', cy: '10', r: '2.8', fill: '#fff' }));
  return picture;
}

function shape(name: string, attributes: Record<string, string>): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name) as SVGElement;
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
  return element;
}
