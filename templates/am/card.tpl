{{%AUTOESCAPE context="HTML"}}<nav class="crumbs" aria-label="Breadcrumb"><a href="/am/billing.html">Billing</a> <span aria-hidden="true">/</span> <span aria-current="page">Your card</span></nav>
<div class="page-head"><div>
  <h1>Your card</h1>
  <p>The card that your services are charged to from now on. Your bank is asked whether it is good; nothing is charged by that.</p>
</div></div>
{{#SAVED}}<div class="notice mb5 w-l" data-tone="ok" role="status"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#check"/></svg><div>Your card is saved: you pay by {{PRESENT}} from now on. Nothing was charged to it. <a href="/am/billing.html">Back to billing</a></div></div>{{/SAVED}}
{{#WAITING}}<div class="notice mb5 w-l" data-tone="warn" role="status"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#clock"/></svg><div>We are waiting for your bank. The card was sent and the answer is not here yet. Do not enter it again: this page shows the answer by itself. <a href="/am/card.html?sent=1">Look again</a></div></div>{{/WAITING}}
<section class="card mb5 w-l" aria-label="At present">
  <dl class="stats">
    <div><dt>Payment method</dt><dd class="sub"><b>{{PRESENT}}</b></dd>
      {{#IS_CARD}}<dd class="sub">{{#IS_OVER}}It has expired.{{/IS_OVER}} Expires {{EXPIRY}}.</dd>{{/IS_CARD}}{{#IS_PAYPAL}}<dd class="sub">A card takes its place. End the subscription at PayPal too: until then PayPal goes on sending payments, which we credit to you.</dd>{{/IS_PAYPAL}}{{#IS_INVOICE}}<dd class="sub">With a card, we charge it instead of sending you invoices.</dd>{{/IS_INVOICE}}{{#NONE}}<dd class="sub">Nothing is charged by itself until there is a card.</dd>{{/NONE}}</div>
    {{#DUE}}<div><dt>Balance due</dt><dd>{{BALANCE}}</dd><dd class="sub">It is not charged here. <a href="/am/billing.html">Pay it under billing</a></dd></div>{{/DUE}}
  </dl>
</section>
{{#FORM}}<form class="w-l" method="post" action="/am/card.html" novalidate>
  <input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="once" value="{{ONCE}}"><input type="hidden" name="from" value="{{FROM}}">
  <fieldset class="card form-section">
    <legend>New card</legend>
    {{>CARD_FIELDS}}
    <p><button class="btn btn-primary btn-lg" data-busy="Asking your bank">Save this card</button></p>
    <p class="hint">What you pay with now is kept on file and not charged any more.</p>
  </fieldset>
</form>{{/FORM}}
