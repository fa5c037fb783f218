### 快捷键说明的字，第一次打开时装载。

help-title = 快捷键
help-close = 关闭
help-page = 整个页面（不在输入框里时）
help-box = 去一行输入框
help-digits = 对比列表里的前九个目的地
help-products = 上一个、下一个商品
help-pick = 选商品：输入序号、名称、货号或拼音，Enter 选中
help-say = 去主播话术；发不了时去看原因
help-this = 打开这张说明
help-undo = 撤销一步输入
help-redo = 重做
help-in-box = 一行输入框里
help-enter = 把读懂的全部填入，算一步；没读懂的留在框里。再按一次去主播话术
help-esc = 清空；框空着时离开
help-up = 框空着时，把当前输入写成一行
help-single = 使用单键快捷键（用读屏软件或语音输入时可以关掉）
help-examples = 顺序随意，全角半角都行，例如：
help-example-1 = ¥46 0.62kg 24x12x9 带电 DE €24.99
help-example-2 = 蓝牙耳机 进价42元 重110克 10×9×3.5厘米 发法国 售价29.90欧
help-example-3 = US 90210 $27.99 3件
