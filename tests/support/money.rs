//! Random landed-cost formulas: goods, freight, exchange, duty and tax with the roundings the engine has. The numbers go
//! to a file that decimals of other languages compute again.
#![allow(dead_code, unreachable_pub, reason = "each test file uses its own part")]

use landcast::money::{Dec, Rounding};
use std::fmt::Write as _;

/// The columns of the file.
pub const HEADER: &str = "price,quantity,freight,insurance,per_from,per_to,duty_rate,tax_rate,mode,digits,step,least,most,over,under,value,duty,tax,share,total";

/// What goes in.
pub struct Formula {
    pub price: Dec,
    pub quantity: u32,
    pub freight: Dec,
    pub insurance: Dec,
    /// Units of either currency for one euro.
    pub per_from: Dec,
    pub per_to: Dec,
    pub duty_rate: Dec,
    pub tax_rate: Dec,
    pub mode: Rounding,
    pub digits: u32,
    /// Tax is rounded to multiples of this.
    pub step: Dec,
    /// A fee of a thousandth of the value is kept between these.
    pub least: Dec,
    pub most: Dec,
    /// A share of the tax, as fraction.
    pub over: Dec,
    pub under: Dec,
}

/// What comes out.
pub struct Landed {
    pub value: Dec,
    pub duty: Dec,
    pub tax: Dec,
    pub share: Dec,
    pub total: Dec,
}

impl Formula {
    pub fn draw(next: &mut impl FnMut(u32) -> u32) -> Self {
        let mut dec = |end: u32, scale: u32| Dec::new(i64::from(next(end)), scale);
        let (price, freight, insurance) = (dec(90_000_000, 2), dec(30_000, 2), dec(500, 2));
        let (per_from, per_to) = (dec(99_999, 4) + Dec::new(1, 4), dec(2_000_000, 4) + Dec::new(1, 4));
        let (duty_rate, tax_rate) = (dec(150_000, 5), dec(30_000, 5));
        let (least, over, under) = (dec(5_000, 2), dec(30, 0), dec(90, 0) + Dec::ONE);
        let digits = [2, 2, 2, 0, 3][next(5) as usize];
        Self {
            price,
            quantity: 1 + next(9),
            freight,
            insurance,
            per_from,
            per_to,
            duty_rate,
            tax_rate,
            mode: [Rounding::HalfUp, Rounding::Down, Rounding::Up][next(3) as usize],
            digits,
            step: [Dec::new(1, digits), Dec::ONE, Dec::whole(10), Dec::whole(100), Dec::new(5, 2)]
                [next(5) as usize],
            least,
            most: least + Dec::new(i64::from(next(50_000)), 2),
            over,
            under,
        }
    }

    /// As the engine computes: convert with one division, round to the minor unit, charge, round, keep between bounds.
    pub fn landed(&self) -> Option<Landed> {
        let digits = self.digits;
        let goods = self.price * Dec::from(self.quantity) + self.freight + self.insurance;
        let value = Rounding::HalfUp.to_digits((goods * self.per_to).over(self.per_from)?, digits);
        let duty = self.mode.to_digits(value * self.duty_rate, digits);
        let fee = Rounding::HalfUp.to_digits(value * Dec::new(1, 3), digits).max(self.least).min(self.most);
        let tax = self.mode.to_step((value + duty + fee) * self.tax_rate, self.step);
        let share = self.mode.to_digits((tax * self.over).over(self.under)?, digits);
        Some(Landed { value, duty, tax, share, total: value + duty + fee + tax + share })
    }
}

/// `count` formulas with their results, a line each.
pub fn table(count: usize, next: &mut impl FnMut(u32) -> u32) -> String {
    let mut text = format!("{HEADER}\n");
    for _ in 0..count {
        let one = Formula::draw(next);
        let Some(landed) = one.landed() else { continue };
        let plain = |value: Dec| value.plain();
        let inputs =
            [one.price, Dec::from(one.quantity), one.freight, one.insurance, one.per_from, one.per_to];
        let rates = [one.duty_rate, one.tax_rate].map(plain).join(",");
        let bounds = [one.step, one.least, one.most, one.over, one.under].map(plain).join(",");
        let results =
            [landed.value, landed.duty, landed.tax, landed.share, landed.total].map(plain).join(",");
        let inputs = inputs.map(plain).join(",");
        let _ = writeln!(text, "{inputs},{rates},{},{},{bounds},{results}", one.mode.as_str(), one.digits);
    }
    text
}
