# Not read over by anybody who speaks it from birth.
order = [užsakymo numeris]
shipped = Jūsų užsakymas { $order } išsiųstas iš mūsų sandėlio. Numatomas pristatymas: { $dates }
customs = Jūsų užsakymui { $order } atliekamos muitinės procedūros. Numatomas pristatymas: iki { $day }
out = Jūsų užsakymas { $order } perduotas vietiniam kurjeriui. Numatomas pristatymas: iki { $day }
late = Atsiprašome, jūsų užsakymas { $order } vėluoja: jis turėjo būti pristatytas iki { $day }. Tikslinamės su kurjeriu ir parašysime, kai tik sužinosime daugiau
risk = Jūsų užsakymas { $order } keliauja ilgiau, nei planuota, ir gali būti pristatytas vėliau nei { $day }. Tikslinamės su kurjeriu ir parašysime, kai tik sužinosime daugiau
