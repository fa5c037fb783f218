# Not read over by anybody who speaks it from birth.
order = [訂單編號]
shipped = 您的訂單 { $order } 已從倉庫寄出，預計 { $dates }送達
customs = 您的訂單 { $order } 正在清關，預計最晚 { $day }送達
out = 您的訂單 { $order } 已交給當地物流配送，預計最晚 { $day }送達
late = 很抱歉，您的訂單 { $order } 延誤了：原定 { $day }前送達。我們正在向物流公司確認，一有消息就通知您
risk = 您的訂單 { $order } 運送比預期慢，可能會晚於 { $day }送達。我們正在向物流公司催促，一有消息就通知您
