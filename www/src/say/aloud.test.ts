import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { Aloud, pick } from "./aloud";

const voices = ["en-GB", "en-US", "zh-TW", "zh-CN", "pt-PT", "pt_BR", "es-ES", "es-MX", "in-ID", "de-DE"].map((lang) => ({ lang }));
const lang = (language: string, of = voices) => pick(of, language)?.lang ?? null;

it("a voice is of the region of the language, else of the language, else there is none", () => {
  expect(["zh", "zh-hant", "en", "pt-BR", "pt", "es-MX", "es", "id", "de"].map((one) => lang(one))).toEqual(["zh-CN", "zh-TW", "en-US", "pt_BR", "pt-PT", "es-MX", "es-ES", "in-ID", "de-DE"]);
  expect(lang("es-MX", [{ lang: "es-ES" }])).toBe("es-ES");
  expect(lang("th")).toBeNull();
  expect(lang("e")).toBeNull();
});

interface Said {
  text: string;
  lang: string;
  onend?: () => void;
  onerror?: () => void;
}

/** A device's own speech: its voices, what was said, and how often it was silenced. */
class Device extends EventTarget {
  voices: { lang: string; localService: boolean }[] = [];
  readonly said: Said[] = [];
  cancelled = 0;
  getVoices = () => this.voices;
  speak = (one: Said) => void this.said.push(one);
  cancel = () => void (this.cancelled += 1);
  get last(): Said {
    return this.said.at(-1) as Said;
  }
}

const German = { lang: "de-DE", localService: true };
let device: Device;
let drawn: number;

function aloud(): Aloud {
  const made = new Aloud({ addController: () => {}, removeController: () => {}, requestUpdate: () => void (drawn += 1), updateComplete: Promise.resolve(true) });
  made.hostConnected();
  return made;
}

beforeEach(() => {
  device = new Device();
  drawn = 0;
  vi.stubGlobal("speechSynthesis", device);
  vi.stubGlobal("SpeechSynthesisUtterance", class { constructor(readonly text: string) {} });
});
afterEach(() => void vi.unstubAllGlobals());

it("without voices nothing is offered and nothing is said; a browser that knows of none is no fault", () => {
  const one = aloud();
  expect([one.can, one.voiceOf("zh")]).toEqual([false, null]);
  one.toggle("a", "你好", "zh");
  expect([device.said, one.isSpeaking("a")]).toEqual([[], false]);
  vi.unstubAllGlobals();
  const none = aloud();
  expect([none.can, none.voiceOf("de")]).toEqual([false, null]);
  none.stop();
  none.hostDisconnected();
});

it("a voice that comes later is offered from then on, and one that sends the text away never", () => {
  const one = aloud();
  const before = drawn;
  device.voices = [German, { lang: "en-US", localService: false }];
  device.dispatchEvent(new Event("voiceschanged"));
  expect(drawn).toBeGreaterThan(before);
  expect([one.can, one.voiceOf("de"), one.voiceOf("en")]).toEqual([true, German, null]);
  one.toggle("a", "In 9 bis 12 Tagen", "de");
  expect(device.last).toMatchObject({ text: "In 9 bis 12 Tagen", lang: "de-DE", voice: German });
  // And one that goes is not.
  device.voices = [];
  device.dispatchEvent(new Event("voiceschanged"));
  expect(one.voiceOf("de")).toBeNull();
});

it("a language without a voice stays silent, and stops what was being read", () => {
  device.voices = [German];
  const one = aloud();
  one.toggle("a", "eins", "de");
  one.toggle("b", "หนึ่ง", "th");
  expect([device.said.length, device.cancelled, one.isSpeaking("a"), one.isSpeaking("b")]).toEqual([1, 1, false, false]);
});

it("stops while speaking, begins again, and takes the late end of the first for nothing", () => {
  device.voices = [German];
  const one = aloud();
  one.toggle("a", "eins", "de");
  const first = device.last;
  one.toggle("a", "eins", "de");
  expect([device.cancelled, one.isSpeaking("a")]).toEqual([1, false]);
  one.toggle("a", "eins", "de");
  first.onerror?.();
  expect(one.isSpeaking("a")).toBe(true);
  one.toggle("b", "zwei", "de");
  expect([device.cancelled, one.isSpeaking("a"), one.isSpeaking("b")]).toEqual([2, false, true]);
  device.last.onend?.();
  expect(one.isSpeaking("b")).toBe(false);
});

it("falls silent when the sentence that is read is no longer the one that stands there, and when the view is gone", () => {
  device.voices = [German];
  const one = aloud();
  one.toggle("a", "9 bis 12", "de");
  one.keep(new Map([["a", "9 bis 12"]]));
  expect(one.isSpeaking("a")).toBe(true);
  one.keep(new Map([["a", "12 bis 15"]]));
  expect([device.cancelled, one.isSpeaking("a")]).toEqual([1, false]);
  one.toggle("a", "12 bis 15", "de");
  one.hostDisconnected();
  expect(device.cancelled).toBe(2);
  const before = drawn;
  device.dispatchEvent(new Event("voiceschanged"));
  expect(drawn, "and hears of no voices any more").toBe(before);
});
