# Not read over by anybody who speaks it from birth.
days-range = { $country }: { $min }–{ $max } günde teslim
days-one = { $country }: { $days } günde teslim
tax-included = . Vergiler fiyata dahil, kapıda ödeme yok
tax-at-door = . Teslimatta yaklaşık { $amount } gümrük ve vergi ödenir
tax-cod = . Kapıda ödeme: { $amount }, vergiler dahil
end = .
