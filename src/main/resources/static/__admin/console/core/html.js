// Preact with htm: markup in template strings. Texts are always set as text, never as markup.
import { h, render, createContext } from '../lib/preact.js';
import { useCallback, useContext, useEffect, useMemo, useRef, useState } from '../lib/hooks.js';
import htm from '../lib/htm.js';

const html = htm.bind(h);

export { html, render, createContext, useCallback, useContext, useEffect, useMemo, useRef, useState };
