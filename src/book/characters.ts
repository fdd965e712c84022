// What keyboards, input methods and other programs put into a cell, brought to plain characters.

/** How far full-width ASCII lies from ASCII. */
const FULL_WIDTH_SHIFT = 0xfee0;

const FULL_WIDTH = /[\uff01-\uff5e]/g;
const MINUS = /[\u2010-\u2015\u2212\u30fc\ufe63]/g;
const SPACE = /[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]+/g;
const APOSTROPHE = /[\u2018\u2019\u02bc]/g;
// Zero-width and direction marks that come along from web pages and chats; nobody sees them, yet they make names differ.
const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;
const CONTROL = /[\p{Cc}\u2028\u2029]+/gu;
const ASCII = /^[\x20-\x7e]*$/;
const DOUBLE_SPACE = /\s\s/;

/** Full-width digits and signs as ASCII, every minus as `-`, every run of spaces as one space; trimmed. */
export function plainCharacters(text: string): string {
  if (ASCII.test(text) && !DOUBLE_SPACE.test(text)) return text.trim();
  return text
    .replace(INVISIBLE, '')
    .replace(FULL_WIDTH, (char) => String.fromCharCode(char.charCodeAt(0) - FULL_WIDTH_SHIFT))
    .replace(MINUS, '-')
    .replace(APOSTROPHE, "'")
    .replace(SPACE, ' ')
    .trim();
}

/** A text on one line: line breaks and control characters become a space, invisible marks go; trimmed. */
export const oneLine = (text: string): string => text.replace(INVISIBLE, '').replace(CONTROL, ' ').trim();

/** The form in which words are compared: plain characters in lower case. */
export const folded = (text: string): string => plainCharacters(text).toLowerCase();
