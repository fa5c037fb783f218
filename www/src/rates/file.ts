export interface RatesFile { format: "landcast-rates"; version: number; cards: RateCard[] }
export interface RateCard { id: string; carrier: string | null; product: string; code: string | null; file: string | null; sheet: string | null; service: string | null; currency: string; from: string; to: string | null; role: "cost" | "quoted"; note: string | null; lanes: { countries: string[]; price: { kind: string; bands?: object[] } }[] }
export interface RatesAnswer { rates: { sha256: string; cards: number; from: string; to: string | null } | null; alerts: import("../../../pkg/types").Alert[] }
