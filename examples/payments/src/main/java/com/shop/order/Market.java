package com.shop.order;

/** A country the shop sells to. */
public enum Market {
    DE,
    FR,
    GB,
    JP,
    US
}
