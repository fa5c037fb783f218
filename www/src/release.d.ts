declare module "virtual:landcast-release" {
  export const changes: { part: string; title: string }[];
}
