import { checkDigitOf } from '@sawt/contract';
import { expect, test } from 'vitest';
import { numberError } from './number-words.ts';

const number = `482193750${checkDigitOf('482193750')}`;
const arabic = number.replace(/\d/g, (digit) => '٠١٢٣٤٥٦٧٨٩'[Number(digit)] as string);
const mistyped = `5${number.slice(1)}`;

test.each([
  ['nothing yet', '', undefined],
  ['a number that is not whole yet', number.slice(0, 9), undefined],
  ['the whole number', number, undefined],
  ['the whole number in groups and Arabic digits', `${arabic.slice(0, 4)} ${arabic.slice(4, 7)}-${arabic.slice(7)}`, undefined],
  ['a wrong digit', mistyped, 'wrongDigit'],
  ['two digits exchanged', `${number[1]}${number[0]}${number.slice(2)}`, 'wrongDigit'],
  ['a digit too many', `${number}1`, 'tooLong'],
  ['words', 'حفرة في الشارع', undefined],
  ['a mobile number', '0555000001', undefined],
])('%s is said to be wrong at once, or not at all', (_, typed, error) => {
  expect(numberError(typed)).toBe(error);
});
