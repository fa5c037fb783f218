/** Reading aloud by a voice that the device has: one that works without a network and sends the text nowhere. */
import type { ReactiveController, ReactiveControllerHost } from "lit";

export class Aloud implements ReactiveController {
  #voices: SpeechSynthesisVoice[] = [];
  /** What is being read. The browser tells of its end late, also after something else was begun: it is told apart by the utterance. */
  #speaking: { id: string; text: string; said: SpeechSynthesisUtterance } | null = null;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  get #synthesis(): SpeechSynthesis | null {
    return "speechSynthesis" in globalThis ? speechSynthesis : null;
  }

  readonly #learn = (): void => {
    this.#voices = this.#synthesis?.getVoices().filter(({ localService }) => localService) ?? [];
    this.host.requestUpdate();
  };

  hostConnected(): void {
    // Most browsers know their voices only some time after they were first asked.
    this.#synthesis?.addEventListener("voiceschanged", this.#learn);
    this.#learn();
  }

  hostDisconnected(): void {
    this.#synthesis?.removeEventListener("voiceschanged", this.#learn);
    this.stop();
  }

  /** The voice of a language: of its region where there is one, else of the language. */
  voiceOf(language: string): SpeechSynthesisVoice | null {
    return pick(this.#voices, language);
  }

  /** A voice of any language is there. */
  get can(): boolean {
    return this.#voices.length > 0;
  }

  isSpeaking(id: string): boolean {
    return this.#speaking?.id === id;
  }

  /** Stops where what is being read is no longer what stands there: nobody is to hear an old promise. */
  keep(texts: ReadonlyMap<string, string>): void {
    if (this.#speaking && texts.get(this.#speaking.id) !== this.#speaking.text) this.stop();
  }

  /** Reads, or stops where this is what is being read. */
  toggle(id: string, text: string, language: string): void {
    const synthesis = this.#synthesis;
    const voice = this.voiceOf(language);
    const again = this.isSpeaking(id);
    this.stop();
    if (again || !synthesis || !voice) return;
    const said = new SpeechSynthesisUtterance(text);
    said.voice = voice;
    said.lang = voice.lang;
    said.onend = said.onerror = () => {
      if (this.#speaking?.said !== said) return;
      this.#speaking = null;
      this.host.requestUpdate();
    };
    this.#speaking = { id, text, said };
    synthesis.speak(said);
    this.host.requestUpdate();
  }

  stop(): void {
    if (this.#speaking === null) return;
    this.#speaking = null;
    this.#synthesis?.cancel();
    this.host.requestUpdate();
  }
}

/** Regions that a language without one is spoken in by default. */
const HOME: Record<string, string> = { zh: "CN", "zh-hant": "TW", en: "US", pt: "PT", es: "ES" };
/** Old names of languages that some systems still use. */
const OTHER: Record<string, string[]> = { id: ["id", "in"], he: ["he", "iw"], nb: ["nb", "no"], "zh-hant": ["zh"] };

export function pick<V extends { lang: string }>(voices: readonly V[], language: string): V | null {
  const [tongue = "", region] = language === "zh-hant" ? ["zh-hant"] : language.split("-");
  const tongues = OTHER[tongue] ?? [tongue];
  const home = (region ?? HOME[tongue] ?? "").toLowerCase();
  const parts = (one: V) => one.lang.toLowerCase().split(/[-_]/);
  const fit = voices.filter((one) => tongues.includes(parts(one)[0] ?? ""));
  return fit.find((one) => parts(one).includes(home)) ?? fit[0] ?? null;
}
