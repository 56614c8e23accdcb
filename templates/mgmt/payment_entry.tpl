{{%AUTOESCAPE context="HTML"}}<nav class="crumbs" aria-label="Breadcrumb"><a href="/mgmt/index.html">Mgmt</a> <span aria-hidden="true">/</span> <span aria-current="page">Invoice payment entry</span></nav>
<div class="page-head mb"><div class="grow">
  <h1>Invoice payment entry</h1>
  <p>Tab to the next field, Enter books. A payment pays the invoice that was named, then the oldest due; what is left is credit.</p>
</div><a class="btn" href="/mgmt/payment_entry.html">Begin a new deposit</a></div>
{{>SAID}}
<form class="card mb" id="entry" method="post" action="/mgmt/payment_entry.html" autocomplete="off" novalidate data-keep="payment-entry"{{#TAKEN}} data-taken{{/TAKEN}}>
  <input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="once" value="{{F_ONCE}}"><input type="hidden" name="deposit" value="{{F_DEPOSIT}}">
  <div class="card-body stack">{{>F_ONCE_ERROR}}
    {{>WHO}}
    <div class="cols cols-2">
      <div class="field{{#F_AMOUNT_INVALID}} field-error{{/F_AMOUNT_INVALID}}">
        <label for="amount">Amount in US dollars</label>
        {{>F_AMOUNT_ERROR}}
        <div class="affix w-s"><span aria-hidden="true">$</span><input id="amount" name="amount" type="text" inputmode="decimal" autocomplete="off" maxlength="20" value="{{F_AMOUNT}}" aria-describedby="amount-error"{{#F_AMOUNT_INVALID}} aria-invalid="true"{{/F_AMOUNT_INVALID}}></div>
      </div>
      <div class="field{{#F_REFERENCE_INVALID}} field-error{{/F_REFERENCE_INVALID}}">
        <label for="reference">Cheque number or reference</label>
        {{>F_REFERENCE_ERROR}}
        <input id="reference" name="reference" type="text" class="w-m" autocomplete="off" maxlength="64" value="{{F_REFERENCE}}" aria-describedby="reference-error"{{#F_REFERENCE_INVALID}} aria-invalid="true"{{/F_REFERENCE_INVALID}}>
      </div>
      <div class="field{{#F_DATED_ON_INVALID}} field-error{{/F_DATED_ON_INVALID}}">
        <label for="dated_on">Date on the cheque or statement <span class="opt">(year-month-day)</span></label>
        {{>F_DATED_ON_ERROR}}
        <input id="dated_on" name="dated_on" type="text" class="w-s" autocomplete="off" maxlength="10" value="{{F_DATED_ON}}" aria-describedby="dated_on-error"{{#F_DATED_ON_INVALID}} aria-invalid="true"{{/F_DATED_ON_INVALID}}>
      </div>
      <div class="field{{#F_MEANS_INVALID}} field-error{{/F_MEANS_INVALID}}">
        <label for="means">How it came</label>
        {{>F_MEANS_ERROR}}
        <select id="means" name="means" class="w-s" aria-describedby="means-error"{{#F_MEANS_INVALID}} aria-invalid="true"{{/F_MEANS_INVALID}}>{{#MEANS}}<option value="{{VALUE}}"{{#CHECKED}} selected{{/CHECKED}}>{{LABEL}}</option>{{/MEANS}}</select>
      </div>
    </div>
    {{#AGAIN}}<div class="field field-error">{{>F_AGAIN_ERROR}}<label class="check"><input type="checkbox" id="again" name="again" value="1" aria-describedby="again-error"> Book it all the same</label></div>{{/AGAIN}}
  </div>
  <div class="card-foot row"><button class="btn btn-primary" data-busy="Booking the payment">Book the payment</button></div>
</form>
{{#DEPOSIT_ROWS}}<section class="card mb" id="deposit" aria-labelledby="dep-h">
  <div class="card-head"><h2 id="dep-h">This deposit: <span class="num">{{TOTAL}}</span></h2><span class="small">{{COUNT}}</span></div>
  <div class="table-wrap"><table class="table table-cards">
    <thead><tr><th scope="col">Customer</th><th scope="col">How</th><th scope="col">Dated</th><th scope="col">Pays</th><th scope="col" class="num">Amount</th><th scope="col">Actions</th></tr></thead>
    <tbody>{{#ROW}}<tr>
      <th scope="row"><a href="/mgmt/customer.html?cid={{CID}}#billing">{{CUSTOMER}}</a><span class="sub">{{CID}}</span></th>
      <td data-label="How">{{HOW}}</td>
      <td class="nw" data-label="Dated"><time datetime="{{DATED}}">{{DATED}}</time></td>
      <td data-label="Pays">{{PAYS}}{{#REST}}<span class="sub">{{CREDIT}} is credit</span>{{/REST}}</td>
      <td class="num" data-label="Amount">{{AMOUNT}}</td>
      <td data-label="Actions">{{#REVERSED}}<span class="badge"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#stop"/></svg>Reversed</span>{{/REVERSED}}{{#STANDS}}<div class="acts"><a href="/mgmt/ledger_reverse.html?entry={{ENTRY}}">Reverse<span class="vh"> the payment of {{CUSTOMER}}</span></a></div>{{/STANDS}}</td>
    </tr>{{/ROW}}</tbody>
    <tfoot><tr><th scope="row">Total</th><td></td><td></td><td></td><td class="num">{{TOTAL}}</td><td></td></tr></tfoot>
  </table></div>
</section>{{/DEPOSIT_ROWS}}
<section class="card" aria-labelledby="earlier-h">
  <div class="card-head"><h2 id="earlier-h">Earlier deposits</h2></div>
  <div class="card-body"><ul>{{#EARLIER}}<li><a href="{{LINK}}"><time datetime="{{AT_ISO}}Z">{{AT}}</time> UTC</a> by {{WHO_BEGAN}}: {{SUM}} in {{PAYMENTS}}</li>{{/EARLIER}}</ul></div>
</section>
