{{%AUTOESCAPE context="HTML"}}<nav class="crumbs" aria-label="Breadcrumb"><a href="/mgmt/index.html">Mgmt</a> <span aria-hidden="true">/</span> <a href="/mgmt/customer.html?cid={{CID}}">{{CID}}</a> <span aria-hidden="true">/</span> <span aria-current="page">Refund</span></nav>
<div class="page-head"><div>
  <h1>Refund a payment of {{NAME}}</h1>
  {{#CARD}}<p>The money goes back to the card through the gateway. It cannot be taken back.</p>{{/CARD}}{{#PAYPAL}}<p>Give the money back at PayPal first. Here you record that you have done it; nothing is sent to PayPal.</p>{{/PAYPAL}}
</div></div>
{{#RESULT}}<div class="notice mb5" data-tone="{{RESULT_TONE}}" role="status" tabindex="-1" id="result"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#info"/></svg><div><b>{{RESULT_HEADING}}</b> {{RESULT_WORDS}}</div></div>{{/RESULT}}
<section class="card w-l mb" aria-labelledby="pay-h">
  <div class="card-head"><h2 id="pay-h">The payment</h2></div>
  <div class="card-body"><dl class="facts">
    <dt>Paid</dt><dd><span class="num">{{AMOUNT}}</span> on <time datetime="{{DATE}}">{{DATE}}</time> by {{SOURCE}}</dd>
    <dt>Reference</dt><dd><span class="copy mono">{{REFERENCE}}</span></dd>
    <dt>Given back</dt><dd class="num">{{GIVEN}}</dd>
    <dt>Left</dt><dd class="num">{{LEFT}}</dd>
  </dl>
  {{#REFUNDS}}<ul>{{#REFUND}}<li><time datetime="{{AT}}">{{AT}}</time> {{REFUND_AMOUNT}}, {{STATE}}, by {{WHO}}: {{NOTE}}{{#MESSAGE}} ({{MESSAGE_WORDS}}){{/MESSAGE}}</li>{{/REFUND}}</ul>{{/REFUNDS}}</div>
</section>
{{#UNDER_WAY}}<div class="notice" data-tone="warn" role="note"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#clock"/></svg><div><b>A refund of this payment is under way.</b> Its outcome is not known yet; we ask the gateway. Reload this page in a minute. Until then no other one can begin.</div></div>{{/UNDER_WAY}}
{{#NOTHING_LEFT}}<p>All of it was given back.</p>{{/NOTHING_LEFT}}
{{#FORM}}<form class="card w-l" method="post" action="/mgmt/refund.html" autocomplete="off" novalidate>
  <input type="hidden" name="csrf" value="{{CSRF}}">
  <input type="hidden" name="once" value="{{F_ONCE}}">
  <input type="hidden" name="payment" value="{{PAYMENT}}">
  <div class="card-body stack">
    {{>F_ONCE_ERROR}}
    <div class="field{{#F_AMOUNT_INVALID}} field-error{{/F_AMOUNT_INVALID}}">
      <label for="amount">Amount to give back, in US dollars</label>
      <span class="hint" id="amount-hint">At most {{LEFT}}</span>
      {{>F_AMOUNT_ERROR}}
      <div class="affix w-s"><span aria-hidden="true">$</span><input id="amount" name="amount" type="text" inputmode="decimal" autocomplete="off" maxlength="20" value="{{F_AMOUNT}}" aria-describedby="amount-hint amount-error"{{#F_AMOUNT_INVALID}} aria-invalid="true"{{/F_AMOUNT_INVALID}}></div>
    </div>
    <div class="field{{#F_REASON_INVALID}} field-error{{/F_REASON_INVALID}}">
      <label for="reason">Reason</label>
      <span class="hint" id="reason-hint">The customer sees this</span>
      {{>F_REASON_ERROR}}
      <input id="reason" name="reason" type="text" class="w-l" autocomplete="off" maxlength="150" value="{{F_REASON}}" aria-describedby="reason-hint reason-error"{{#F_REASON_INVALID}} aria-invalid="true"{{/F_REASON_INVALID}}>
    </div>
    {{#PAYPAL}}<div class="field{{#F_TRANSACTION_INVALID}} field-error{{/F_TRANSACTION_INVALID}}">
      <label for="transaction">PayPal’s transaction id of the refund</label>
      <span class="hint" id="transaction-hint">17 letters and digits, from PayPal’s page</span>
      {{>F_TRANSACTION_ERROR}}
      <input id="transaction" name="transaction" type="text" class="w-m" autocomplete="off" maxlength="32" value="{{F_TRANSACTION}}" aria-describedby="transaction-hint transaction-error"{{#F_TRANSACTION_INVALID}} aria-invalid="true"{{/F_TRANSACTION_INVALID}}>
    </div>
    {{/PAYPAL}}
    {{>PROOF}}
  </div>
  <div class="card-foot row"><button class="btn btn-danger" data-busy="Refunding">{{#CARD}}Give the money back{{/CARD}}{{#PAYPAL}}Record the refund{{/PAYPAL}}</button> <a class="btn" href="/mgmt/customer.html?cid={{CID}}#billing">Keep the payment</a></div>
</form>{{/FORM}}
