### 单证视图的字，第一次打开时装载。

documents-none = 这个商品去这里，不要额外的单证和标签。
documents-title = { $product }去{ $country }：{ $count } 样单证和标签
documents-count-have = 已有 { $count }
documents-count-missing = 缺 { $count }
documents-count-unknown = 未核对 { $count }
documents-all = 全都有了
documents-reset = 清空，回到未核对
documents-have = 已有
documents-missing = 缺
documents-unknown = 未核对
documents-blocked = 缺件，没有线路肯收。每条线路的原因见：
documents-from = { $date }起要求
documents-without = 没有会怎样：
documents-seizure = 被查扣的概率约 { $share }（估计）
documents-source = 依据：
documents-checked = { $date } 核对
documents-how = 勾上你手里有的。勾过一样之后，没勾的就按缺件算：会拒收的线路不再推荐，查扣的概率和损失计入成本。
document-transport = 运输
document-customs = 清关
document-conformity = 合格认证
document-registration = 注册登记
document-label = 标签
document-authorisation = 授权
