{{%AUTOESCAPE context="HTML"}}<nav class="crumbs" aria-label="Breadcrumb"><a href="/mgmt/index.html">Mgmt</a> <span aria-hidden="true">/</span> <a href="/mgmt/customer.html?cid={{CID}}">{{CID}}</a> <span aria-hidden="true">/</span> <span aria-current="page">New invoice</span></nav>
<div class="page-head"><div>
  <h1>New invoice for {{NAME}}</h1>
  <p>Balance due: <b class="num">{{BALANCE}}</b>, asked for by open invoices: <b class="num">{{ASKED}}</b>. An invoice asks for money; it charges nothing by itself.</p>
</div><a class="btn" href="/mgmt/invoice_new.html?cid={{CID}}&amp;fill=charges">Fill from open charges</a></div>
<form class="card" method="post" action="/mgmt/invoice_new.html" autocomplete="off" novalidate>
  <input type="hidden" name="csrf" value="{{CSRF}}">
  <input type="hidden" name="once" value="{{F_ONCE}}">
  <input type="hidden" name="cid" value="{{CID}}">
  <input type="hidden" name="lines" value="{{LINES}}">
  <button class="vh" name="go" value="make" tabindex="-1" aria-hidden="true">Make the invoice</button>
  <div class="card-body stack">
    {{>F_ONCE_ERROR}}
    <div class="table-wrap"><table class="table table-cards">
      <thead><tr><th scope="col">Line</th><th scope="col">Text</th><th scope="col">Period</th><th scope="col">Amount in US dollars</th></tr></thead>
      <tbody>{{#ROW}}
        <tr><th scope="row">{{NUMBER}}<input type="hidden" name="entry-{{NUMBER}}" value="{{ENTRY}}"></th><td data-label="Text"><div class="field{{#TEXT_INVALID}} field-error{{/TEXT_INVALID}}">{{>TEXT_ERROR}}<input id="text-{{NUMBER}}" name="text-{{NUMBER}}" type="text" class="w-l" autocomplete="off" maxlength="200" value="{{TEXT}}" aria-label="Text of line {{NUMBER}}" aria-describedby="text-{{NUMBER}}-error"{{#TEXT_INVALID}} aria-invalid="true"{{/TEXT_INVALID}}></div></td><td data-label="Period"><div class="field{{#PERIOD_INVALID}} field-error{{/PERIOD_INVALID}}">{{>PERIOD_ERROR}}<input id="period-{{NUMBER}}" name="period-{{NUMBER}}" type="text" class="w-m" autocomplete="off" maxlength="60" value="{{PERIOD}}" aria-label="Period of line {{NUMBER}}" aria-describedby="period-{{NUMBER}}-error"{{#PERIOD_INVALID}} aria-invalid="true"{{/PERIOD_INVALID}}></div></td><td data-label="Amount"><div class="field{{#AMOUNT_INVALID}} field-error{{/AMOUNT_INVALID}}">{{>AMOUNT_ERROR}}<input id="amount-{{NUMBER}}" name="amount-{{NUMBER}}" type="text" inputmode="decimal" class="w-s" autocomplete="off" maxlength="20" value="{{AMOUNT}}" aria-label="Amount of line {{NUMBER}}" aria-describedby="amount-{{NUMBER}}-error"{{#AMOUNT_INVALID}} aria-invalid="true"{{/AMOUNT_INVALID}}></div></td></tr>{{/ROW}}
      </tbody>
    </table></div>
    {{#MORE}}<div><button class="btn btn-sm" name="go" value="more">More lines</button></div>{{/MORE}}
    <div class="field{{#F_DUE_INVALID}} field-error{{/F_DUE_INVALID}}">
      <label for="due">Due date</label>
      <span class="hint" id="due-hint">Year, month, day: for example 2026-12-06</span>
      {{>F_DUE_ERROR}}
      <input id="due" name="due" type="text" class="w-s" autocomplete="off" maxlength="10" value="{{F_DUE}}" aria-describedby="due-hint due-error"{{#F_DUE_INVALID}} aria-invalid="true"{{/F_DUE_INVALID}}>
    </div>
  </div>
  <div class="card-foot row"><button class="btn btn-primary" name="go" value="make" data-busy="Making the invoice">Make the invoice</button> <a class="btn" href="/mgmt/customer.html?cid={{CID}}#invoices">Make none</a></div>
</form>
