//! Which program or site wrote a file, told by its headers.

use crate::columns::{Field, Mapping};
use crate::read::fold;
use std::collections::BTreeSet;

macro_rules! formats {
    ($($format:ident $name:literal $doc:literal;)*) => {
        /// Who wrote a file.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub(crate) enum Format { $(#[doc = $doc] $format,)* }

        impl Format {
            /// The word used in JSON.
            #[must_use]
            pub(crate) const fn as_str(self) -> &'static str {
                match self { $(Self::$format => $name,)* }
            }
        }
    };
}

formats! {
    Seventeen "17track" "17TRACK.";
    AfterShip "aftership" "AfterShip.";
    TrackingMore "trackingmore" "TrackingMore.";
    Carrier "carrier" "A carrier or forwarder from China.";
    Temu "temu" "Temu's orders.";
    TikTok "tiktok" "TikTok Shop's orders.";
    Lazada "lazada" "Lazada's orders.";
    Shopee "shopee" "Shopee's orders.";
    Shopify "shopify" "Shopify's orders.";
    Woo "woocommerce" "WooCommerce's orders.";
    Own "own" "The seller's own list, or one that nobody knows.";
}

impl Format {
    /// By the headers.
    #[must_use]
    pub(crate) fn of(headers: &[String]) -> Self {
        let names: BTreeSet<String> = headers.iter().map(|name| fold(name)).collect();
        let has = |name: &str| names.contains(name);
        let any = |all: &[&str]| all.iter().any(|name| has(name));
        let all = |wanted: &[&str]| wanted.iter().all(|name| has(name));
        if has("子订单号") || all(&["应履约件数", "订单号"]) {
            Self::Temu
        } else if has("ordersubstatus") || all(&["cancelationreturntype", "orderid"]) {
            Self::TikTok
        } else if has("orderitemid") || all(&["lazadasku", "ordernumber"]) {
            Self::Lazada
        } else if any(&["ordercreationdate", "ordercompletetime", "nopesanan"]) {
            Self::Shopee
        } else if all(&["financialstatus", "fulfillmentstatus"]) {
            Self::Shopify
        } else if has("countrycodeshipping") || all(&["ordernumber", "orderstatus", "quantityrefund"]) {
            Self::Woo
        } else if any(&["itemtimelength", "staytimelength"]) || all(&["carriercode", "trackingnumber"]) {
            Self::TrackingMore
        } else if any(&[
            "slug",
            "shipmentpickupdate",
            "shipmentdeliverydate",
            "ontimestatus",
            "shipmenttitle",
        ]) || all(&["trackingnumber", "tag"])
        {
            Self::AfterShip
        } else if any(&["countryto", "发件国"]) || all(&["单号", "运输商"]) {
            Self::Seventeen
        } else if any(&[
            "物流产品",
            "转单号",
            "入库时间",
            "收货时间",
            "上网时间",
            "妥投时间",
            "揽收时间",
            "出库时间",
        ]) {
            Self::Carrier
        } else {
            Self::Own
        }
    }

    /// Takes out columns that mean something else here than their headers say.
    pub(crate) fn correct(self, mapping: &mut Mapping) {
        match self {
            // When the tracking was set up, and what the carrier expects: neither the order nor a promise to a buyer.
            Self::AfterShip => {
                mapping.unset(Field::Ordered);
                mapping.unset(Field::Promised);
            }
            Self::Seventeen | Self::TrackingMore => mapping.unset(Field::Promised),
            _ => {}
        }
    }

    /// Id of the selling platform in the pack.
    #[must_use]
    pub(crate) const fn platform(self) -> Option<&'static str> {
        match self {
            Self::Temu => Some("temu-semi"),
            Self::TikTok => Some("tiktok-shop"),
            Self::Lazada => Some("lazada"),
            Self::Shopee => Some("shopee"),
            _ => None,
        }
    }
}
