declare module "virtual:landcast-release" {
  export const released: Pick<import("./share/release").Release, "changes" | "changesZh">;
}
