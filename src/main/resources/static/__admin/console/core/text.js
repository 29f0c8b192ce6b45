// The texts of the page, in English and Chinese.
import { createContext, useContext } from './html.js';
import { en } from '../text/en.js';
import { zh } from '../text/zh.js';

const LANGUAGES = { en, zh };

/** The texts that are shown: a function of a text's name and of what is put into its {places}. */
export const Texts = createContext(null);

export function useTexts() {
  return useContext(Texts);
}

export function preferredLanguage() {
  return localStorage.getItem('fake-drs.language') || (navigator.language.startsWith('zh') ? 'zh' : 'en');
}

export function textsOf(language) {
  const texts = LANGUAGES[language] || en;
  const t = (name, places = {}) =>
    (texts[name] ?? en[name] ?? name).replace(/\{(\w+)\}/g, (whole, place) => places[place] ?? whole);
  t.language = language;
  t.service = language === 'zh' ? 'zh-cn' : 'en-us';
  /** The readable name of a vendor's constant, such as INCRE_TRANSFER_STARTED. */
  t.constant = (name) => texts[`constant.${name}`] ?? en[`constant.${name}`] ?? name;
  return t;
}
