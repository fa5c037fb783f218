# Not read over by anybody who speaks it from birth.
days-range = { $country } में { $min } से { $max } दिनों में डिलीवरी
days-one = { $country } में { $days } दिन में डिलीवरी
tax-included = । कर और शुल्क कीमत में शामिल हैं, दरवाज़े पर कुछ नहीं देना है
tax-at-door = । डिलीवरी पर शुल्क और कर के लगभग { $amount } देने होंगे
tax-cod = । डिलीवरी पर भुगतान: { $amount }, कर शामिल
end = ।
