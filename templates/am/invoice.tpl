{{%AUTOESCAPE context="HTML"}}<nav class="crumbs" aria-label="Breadcrumb"><a href="/am/billing.html">Billing</a> <span aria-hidden="true">/</span> <span aria-current="page">{{HEADING}}</span></nav>
<article class="card sheet" aria-labelledby="inv-h">
  <header>
    <div>
      <h1 id="inv-h">{{HEADING}}</h1>
      <p><span class="badge" data-tone="{{TONE}}"><svg class="icon" aria-hidden="true"><use href="{{ICON}}"/></svg>{{STATE}}</span></p>
    </div>
    <dl class="facts">{{#FACT}}<dt>{{NAME}}</dt><dd><time datetime="{{ISO}}">{{DATE}}</time></dd>{{/FACT}}</dl>
  </header>
  <div class="cols cols-2 mb5">
    <div><h2 class="muted small">From</h2><address>{{SELLER}}<br>{{#FROM}}{{TEXT}}<br>{{/FROM}}</address></div>
    <div><h2 class="muted small">To</h2><address>{{#TO}}{{TEXT}}<br>{{/TO}}</address></div>
  </div>
  <table class="table table-cards mb5">
    <caption class="vh">{{HEADING}}</caption>
    <thead><tr><th scope="col">Description</th><th scope="col">Details</th><th scope="col" class="num">Amount</th></tr></thead>
    <tbody>{{#LINE}}<tr><th scope="row">{{TEXT}}</th><td data-label="Details">{{PERIOD}}</td><td data-label="Amount" class="num">{{AMOUNT}}</td></tr>{{/LINE}}</tbody>
    <tfoot><tr><th scope="row" colspan="2">Total in US dollars</th><td class="num">{{TOTAL}}</td></tr>{{#CREDIT}}<tr><th scope="row" colspan="2"><a href="/am/credit_note_pdf?number={{NUMBER}}">Credit note {{NUMBER}} (PDF)</a></th><td class="num">{{CREDITED}}</td></tr>{{/CREDIT}}{{#PART_PAID}}<tr><th scope="row" colspan="2">Paid</th><td class="num">{{PAID}}</td></tr>{{/PART_PAID}}</tfoot>
  </table>
  <div class="row row-between">
    {{#OPEN}}<div><p class="muted small">Amount due</p><p class="due">{{TO_PAY}}</p></div>{{/OPEN}}
    <div class="row noprint">
      <button type="button" class="btn js-only" data-print><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#print"/></svg>Print</button>
      <form method="post" action="/am/invoice.html"><input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="{{FIELD}}" value="{{ID}}"><button class="btn"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#save"/></svg>Download PDF</button></form>
      {{#OPEN}}<form method="post" action="/am/PAY"><input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="ref" value="{{REF}}"><button class="btn btn-primary">Pay {{TO_PAY}}</button></form>{{/OPEN}}
    </div>
  </div>
</article>
