### Texts of the view of documents, loaded when it is first opened.

documents-none = This product needs no further papers or labels there.
documents-title = { $product } to { $country }: { $count ->
    [one] { $count } paper or label
   *[other] { $count } papers and labels
  }
documents-count-have = { $count } there
documents-count-missing = { $count } missing
documents-count-unknown = { $count } not checked
documents-all = I have all of them
documents-reset = Clear: not checked
documents-have = there
documents-missing = missing
documents-unknown = not checked
documents-blocked = Papers are missing and no service takes the goods. Each reason stands under
documents-from = asked for since { $date }
documents-without = Without it:
documents-seizure = seized in about { $share } of cases (an assumption)
documents-source = Source:
documents-checked = checked { $date }
documents-how = Tick what you have. From the first tick on, what is not ticked counts as missing: services that refuse are no longer recommended, and the chance and cost of a seizure enter the cost.
document-transport = Transport
document-customs = Customs
document-conformity = Conformity
document-registration = Registration
document-label = Labels
document-authorisation = Authorisation
