{{%AUTOESCAPE context="HTML"}}<nav class="crumbs" aria-label="Breadcrumb"><a href="/mgmt/index.html">Mgmt</a> <span aria-hidden="true">/</span> <a href="/mgmt/customer.html?cid={{CID}}">{{CID}}</a> <span aria-hidden="true">/</span> <a href="/mgmt/invoice.html?ref={{REF}}">Invoice {{NUMBER}}</a> <span aria-hidden="true">/</span> <span aria-current="page">Credit note</span></nav>
<div class="page-head mb"><div>
  <h1>Credit a part of invoice {{NUMBER}}</h1>
  <p>The customer gets a credit note by mail, and the sum as a credit on the account. Left to credit: <b class="num">{{LEFT}}</b>, paid: <b class="num">{{PAID}}</b>.</p>
</div></div>
{{>CONFLICT}}
<form class="card" method="post" action="/mgmt/credit_note.html" autocomplete="off" novalidate>
  <input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="ref" value="{{REF}}"><input type="hidden" name="version" value="{{VERSION}}">
  <div class="card-body stack">
    <div class="table-wrap"><table class="table table-cards">
      <thead><tr><th scope="col">Line</th><th scope="col">Period</th><th scope="col" class="num">Amount</th><th scope="col">Credit in US dollars</th></tr></thead>
      <tbody>{{#LINE}}
        <tr><th scope="row">{{TEXT}}</th><td data-label="Period">{{PERIOD}}</td><td class="num" data-label="Amount">{{AMOUNT}}</td><td data-label="Credit"><div class="field{{#INVALID}} field-error{{/INVALID}}">{{>LINE_ERROR}}<input id="{{FIELD}}" name="{{FIELD}}" type="text" inputmode="decimal" class="w-s" autocomplete="off" maxlength="20" value="{{TYPED}}" aria-label="Credit for {{TEXT}}" aria-describedby="{{FIELD}}-error"{{#INVALID}} aria-invalid="true"{{/INVALID}}></div></td></tr>{{/LINE}}
      </tbody>
    </table></div>
    <fieldset class="stack"><legend>Or an amount for something else</legend>
      <div class="field{{#F_TEXT_INVALID}} field-error{{/F_TEXT_INVALID}}">
        <label for="text">What it is for</label>
        {{>F_TEXT_ERROR}}
        <input id="text" name="text" type="text" class="w-m" autocomplete="off" maxlength="150" value="{{F_TEXT}}" aria-describedby="text-error"{{#F_TEXT_INVALID}} aria-invalid="true"{{/F_TEXT_INVALID}}>
      </div>
      <div class="field{{#F_AMOUNT_INVALID}} field-error{{/F_AMOUNT_INVALID}}">
        <label for="amount">Amount in US dollars</label>
        {{>F_AMOUNT_ERROR}}
        <div class="affix w-s"><span aria-hidden="true">$</span><input id="amount" name="amount" type="text" inputmode="decimal" autocomplete="off" maxlength="20" value="{{F_AMOUNT}}" aria-describedby="amount-error"{{#F_AMOUNT_INVALID}} aria-invalid="true"{{/F_AMOUNT_INVALID}}></div>
      </div>
    </fieldset>
    <div class="field{{#F_REASON_INVALID}} field-error{{/F_REASON_INVALID}}">
      <label for="reason">Reason</label>
      <span class="hint" id="reason-hint">The customer reads it</span>
      {{>F_REASON_ERROR}}
      <input id="reason" name="reason" type="text" class="w-m" autocomplete="off" maxlength="150" value="{{F_REASON}}" aria-describedby="reason-hint reason-error"{{#F_REASON_INVALID}} aria-invalid="true"{{/F_REASON_INVALID}}>
    </div>
  </div>
  <div class="card-foot row"><button class="btn btn-primary" data-busy="Making the credit note">Make and mail the credit note</button> <a class="btn" href="/mgmt/invoice.html?ref={{REF}}">Make none</a></div>
</form>
