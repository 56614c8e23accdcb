{{%AUTOESCAPE context="HTML"}}<nav class="crumbs" aria-label="Breadcrumb"><a href="/mgmt/index.html">Mgmt</a> <span aria-hidden="true">/</span> <a href="/mgmt/customer.html?cid={{CID}}">{{CID}}</a> <span aria-hidden="true">/</span> <span aria-current="page">Add an entry</span></nav>
<div class="page-head"><div>
  <h1>Add an entry for {{NAME}}</h1>
  <p>Balance due now: <b class="num">{{BALANCE}}</b>. An entry is never changed or deleted; a wrong one is reversed.</p>
</div></div>
<form class="card w-l" method="post" action="/mgmt/ledger_entry.html" autocomplete="off" novalidate>
  <input type="hidden" name="csrf" value="{{CSRF}}">
  <input type="hidden" name="once" value="{{F_ONCE}}">
  <input type="hidden" name="cid" value="{{CID}}">
  <div class="card-body stack">
    {{>F_ONCE_ERROR}}
    <fieldset id="kind" tabindex="-1" aria-describedby="kind-error">
      <legend>What it is</legend>
      {{>F_KIND_ERROR}}
      <div class="stack">{{#KIND}}<label class="check"><input type="radio" name="kind" value="{{VALUE}}"{{#CHECKED}} checked{{/CHECKED}}> {{LABEL}}: {{HINT}}</label>{{/KIND}}</div>
    </fieldset>
    <div class="field{{#F_AMOUNT_INVALID}} field-error{{/F_AMOUNT_INVALID}}">
      <label for="amount">Amount in US dollars</label>
      {{>F_AMOUNT_ERROR}}
      <div class="affix w-s"><span aria-hidden="true">$</span><input id="amount" name="amount" type="text" inputmode="decimal" autocomplete="off" maxlength="20" value="{{F_AMOUNT}}" aria-describedby="amount-error"{{#F_AMOUNT_INVALID}} aria-invalid="true"{{/F_AMOUNT_INVALID}}></div>
    </div>
    <div class="field{{#F_TEXT_INVALID}} field-error{{/F_TEXT_INVALID}}">
      <label for="text">What it is for</label>
      <span class="hint" id="text-hint">The customer sees this</span>
      {{>F_TEXT_ERROR}}
      <input id="text" name="text" type="text" class="w-l" autocomplete="off" maxlength="150" value="{{F_TEXT}}" aria-describedby="text-hint text-error"{{#F_TEXT_INVALID}} aria-invalid="true"{{/F_TEXT_INVALID}}>
    </div>
    <fieldset>
      <legend>For a payment or a refund</legend>
    <div class="field{{#F_MEANS_INVALID}} field-error{{/F_MEANS_INVALID}}">
      <label for="means">How it came or went</label>
      {{>F_MEANS_ERROR}}
      <select id="means" name="means" class="w-s" aria-describedby="means-error"{{#F_MEANS_INVALID}} aria-invalid="true"{{/F_MEANS_INVALID}}><option value="">Choose</option>{{#MEANS}}<option value="{{VALUE}}"{{#CHECKED}} selected{{/CHECKED}}>{{LABEL}}</option>{{/MEANS}}</select>
    </div>
    <div class="field{{#F_REFERENCE_INVALID}} field-error{{/F_REFERENCE_INVALID}}">
      <label for="reference">Reference</label>
      <span class="hint" id="reference-hint">Cheque number or the transfer’s reference; may be empty for cash</span>
      {{>F_REFERENCE_ERROR}}
      <input id="reference" name="reference" type="text" class="w-m" autocomplete="off" maxlength="64" value="{{F_REFERENCE}}" aria-describedby="reference-hint reference-error"{{#F_REFERENCE_INVALID}} aria-invalid="true"{{/F_REFERENCE_INVALID}}>
    </div>
    <div class="field{{#F_DATED_ON_INVALID}} field-error{{/F_DATED_ON_INVALID}}">
      <label for="dated_on">Date on the cheque or statement</label>
      <span class="hint" id="dated_on-hint">Year, month, day: for example 2026-11-20</span>
      {{>F_DATED_ON_ERROR}}
      <input id="dated_on" name="dated_on" type="text" class="w-s" autocomplete="off" maxlength="10" value="{{F_DATED_ON}}" aria-describedby="dated_on-hint dated_on-error"{{#F_DATED_ON_INVALID}} aria-invalid="true"{{/F_DATED_ON_INVALID}}>
    </div>
    </fieldset>
  </div>
  <div class="card-foot row"><button class="btn btn-primary" data-busy="Adding the entry">Add the entry</button> <a class="btn" href="/mgmt/customer.html?cid={{CID}}#billing">Add nothing</a></div>
</form>
