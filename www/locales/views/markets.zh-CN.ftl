### “先进哪些市场”的字，第一次打开时装载。

markets-title = { $product }：先进哪些市场
markets-back = 回到多国看板
markets-busy = 正在比较 { $count } 个市场…
markets-best = 最该卖
markets-worst = 最不该卖
markets-entry = 欧洲按这个顺序进
markets-core = 先做核心国
markets-next = 站稳后
markets-later = 最后
markets-margin = 毛利 { $share }
markets-all = 全部市场的排名
markets-score = 总分
markets-part-margin = 毛利分
markets-part-duty = 税费分
markets-part-lastMile = 尾程分
markets-part-returns = 退货分
markets-part-reach = 共仓分
markets-why = 理由
markets-reasons = { $count } 条
