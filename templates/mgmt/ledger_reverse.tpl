{{%AUTOESCAPE context="HTML"}}<nav class="crumbs" aria-label="Breadcrumb"><a href="/mgmt/index.html">Mgmt</a> <span aria-hidden="true">/</span> <a href="/mgmt/customer.html?cid={{CID}}">{{CID}}</a> <span aria-hidden="true">/</span> <span aria-current="page">Reverse an entry</span></nav>
<div class="page-head"><div>
  <h1>Reverse entry {{ENTRY}} of {{NAME}}?</h1>
</div></div>
<form class="card w-l" method="post" action="/mgmt/ledger_reverse.html" autocomplete="off" novalidate>
  <input type="hidden" name="csrf" value="{{CSRF}}">
  <input type="hidden" name="entry" value="{{ENTRY}}">
  <div class="card-body stack">
    <dl class="facts">
      <dt>Entry</dt><dd>{{KIND}} of <time datetime="{{DATE}}">{{DATE}}</time>, by {{WHO}}</dd>
      <dt>For</dt><dd>{{TEXT}}</dd>
      <dt>Amount</dt><dd class="num">{{AMOUNT}}</dd>
      <dt>Balance due now</dt><dd class="num">{{BEFORE}}</dd>
      <dt>Afterwards</dt><dd class="num">{{AFTER}}</dd>
    </dl>
    <p>An opposite entry is posted; both stay in the billing history. A reversal cannot be reversed.{{#OPENS}} Invoices that this payment has paid are open again.{{/OPENS}}</p>
    {{#GATEWAY}}<div class="notice" data-tone="warn" role="note"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#alert"/></svg><div><b>This moves no money.</b> Reverse it only when the bank has taken the payment back. To give the money back, refund it.</div></div>{{/GATEWAY}}
    {{>F_ENTRY_ERROR}}
    <div class="field{{#F_REASON_INVALID}} field-error{{/F_REASON_INVALID}}">
      <label for="reason">Reason</label>
      <span class="hint" id="reason-hint">The customer sees this</span>
      {{>F_REASON_ERROR}}
      <input id="reason" name="reason" type="text" class="w-l" autocomplete="off" maxlength="120" value="{{F_REASON}}" aria-describedby="reason-hint reason-error"{{#F_REASON_INVALID}} aria-invalid="true"{{/F_REASON_INVALID}}>
    </div>
  </div>
  <div class="card-foot row"><button class="btn btn-danger" data-busy="Reversing">Reverse entry {{ENTRY}}</button> <a class="btn" href="/mgmt/customer.html?cid={{CID}}#billing">Leave it as it is</a></div>
</form>
