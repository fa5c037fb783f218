### 选看哪个方案：成本和路线共用，第一次打开其中一个时装载。

look-plan = 方案
look-recommended = 推荐
look-other = 不是推荐方案，每单少赚 { $amount }。
look-back = 看推荐方案
