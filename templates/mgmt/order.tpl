{{%AUTOESCAPE context="HTML"}}<nav class="crumbs" aria-label="Breadcrumb"><a href="/mgmt/index.html">Mgmt</a> <span aria-hidden="true">/</span> <a href="/mgmt/pending.html">New signups</a> <span aria-hidden="true">/</span> <span aria-current="page">{{REF}}</span></nav>
<div class="page-head mb"><div class="grow">
  <h1>{{WHAT}} {{REF}}</h1>
  <p>{{NAME}}, <span class="copy">{{EMAIL}}</span>, placed <time datetime="{{PLACED_ISO}}Z">{{PLACED}}</time> UTC from <span class="copy mono">{{ADDRESS}}</span></p>
</div>{{#DECIDE_ORDER}}<a class="btn btn-primary" href="/mgmt/order_accept.html?ref={{REF}}">Accept</a> <a class="btn" href="/mgmt/order_refuse.html?ref={{REF}}">Refuse</a>{{/DECIDE_ORDER}}{{#DECIDE_REQUEST}}<a class="btn btn-primary" href="/mgmt/quote_edit.html?request={{REF}}">Write a quote</a> <a class="btn" href="/mgmt/order_refuse.html?ref={{REF}}">Refuse</a>{{/DECIDE_REQUEST}}</div>
<p class="mb5">{{#WAITS}}<span class="badge" data-tone="warn"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#clock"/></svg>Waiting</span>{{/WAITS}}{{#ACCEPTED}}<span class="badge" data-tone="ok"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#check"/></svg>Accepted</span> by {{WHO}}, {{AT}}{{#CUSTOMER}}: <a href="{{PATH}}">{{CID}}</a>{{/CUSTOMER}}{{/ACCEPTED}}{{#REFUSED}}<span class="badge"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#stop"/></svg>Refused</span> by {{WHO}}, {{AT}}: {{WHY}}{{/REFUSED}}</p>
{{#REFUND_DUE}}<div class="notice mb5" data-tone="warn" role="status"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#alert"/></svg><div><b>{{AMOUNT}} was paid for this refused order.</b> Give it back.</div></div>{{/REFUND_DUE}}{{#STILL_HELD}}<div class="notice mb5" data-tone="warn" role="status"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#alert"/></svg><div><b>{{AMOUNT}} is still authorized on the card.</b> It runs out by itself; void it in the processor’s manager to be quicker.</div></div>{{/STILL_HELD}}
{{#INCOMPLETE}}<div class="notice mb5" data-tone="warn" role="note"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#alert"/></svg><div><b>Something is missing in this order.</b> Ask the customer, then accept it. The order form would say:<ul>{{#MISSING}}<li>{{WORDS}}</li>{{/MISSING}}</ul></div></div>{{/INCOMPLETE}}
<section class="card mb5" aria-labelledby="hints-h">
  <div class="card-head"><h2 id="hints-h">Hints</h2></div>
  <div class="card-body">{{#NO_HINTS}}<p>Nothing looks odd.</p>{{/NO_HINTS}}<div class="row">{{#STRONG}}<span class="badge" data-tone="bad"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#alert"/></svg>{{HINT}}</span>{{/STRONG}}{{#WEAK}}<span class="badge" data-tone="warn"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#eye"/></svg>{{HINT}}</span>{{/WEAK}}</div>{{#NO_RELATED}}<p class="small">No other order has this IP address, e-mail or host name.</p>{{/NO_RELATED}}{{#SOME_RELATED}}<ul>{{#RELATED}}<li><a href="{{PATH}}">{{REF}}</a> {{NAME}}, {{PLACED}}, {{STATE}}: {{WHAT}}</li>{{/RELATED}}</ul>{{/SOME_RELATED}}</div>
</section>
{{#ORDER}}<div class="cols cols-2">
<section class="card mb5" aria-labelledby="owner-h">
  <div class="card-head"><h2 id="owner-h">Owner</h2></div>
  <div class="card-body"><dl class="facts">{{#OWNER}}<dt>{{LABEL}}</dt><dd><span class="copy">{{TEXT}}</span></dd>{{/OWNER}}</dl></div>
</section>
<section class="card mb5" aria-labelledby="server-h">
  <div class="card-head"><h2 id="server-h">Server</h2></div>
  <div class="card-body"><dl class="facts">{{#OPTION}}<dt>{{LABEL}}</dt><dd><span class="copy">{{TEXT}}</span></dd>{{/OPTION}}</dl></div>
</section>
</div>
<section class="card mb5" aria-labelledby="people-h">
  <div class="card-head"><h2 id="people-h">Contacts</h2></div>
  <div class="table-wrap"><table class="table table-cards">
    <thead><tr><th scope="col">Name</th><th scope="col">E-mail</th><th scope="col">Phone</th><th scope="col">Roles</th></tr></thead>
    <tbody>{{#CONTACT}}<tr><th scope="row">{{NAME}}</th><td data-label="E-mail"><span class="copy">{{EMAIL}}</span></td><td data-label="Phone"><span class="copy">{{PHONE}}</span></td><td data-label="Roles">{{ROLES}}</td></tr>{{/CONTACT}}</tbody>
  </table></div>
</section>
<section class="card mb5" aria-labelledby="price-h">
  <div class="card-head"><h2 id="price-h">Price</h2></div>
  <div class="table-wrap"><table class="table table-cards">
    <thead><tr><th scope="col">Code</th><th scope="col">What</th><th scope="col" class="num">Quantity</th><th scope="col" class="num">{{INTERVAL}}</th><th scope="col" class="num">Setup</th></tr></thead>
    <tbody>{{#LINE}}<tr><th scope="row"><span class="copy mono">{{CODE}}</span></th><td data-label="What">{{NAME}}<div class="sub">{{DETAIL}}</div></td><td data-label="Quantity" class="num">{{QUANTITY}}</td><td data-label="Price" class="num">{{AMOUNT}}</td><td data-label="Setup" class="num">{{SETUP}}</td></tr>{{/LINE}}</tbody>
    <tfoot><tr><th scope="row" colspan="3">Together; first payment {{FIRST}}</th><td class="num">{{RECURRING}}</td><td class="num">{{SETUP_SUM}}</td></tr></tfoot>
  </table></div>
</section>
<section class="card mb5" aria-labelledby="payment-h">
  <div class="card-head"><h2 id="payment-h">Payment</h2></div>
  <div class="card-body"><p><b>{{PAYMENT}}.</b> Chosen: {{METHOD}}.</p>{{#NO_PAYMENTS}}<p>No payment was tried.</p>{{/NO_PAYMENTS}}</div>
  {{#PAYMENTS}}<div class="table-wrap"><table class="table table-cards">
    <thead><tr><th scope="col">When</th><th scope="col">What</th><th scope="col">Source</th><th scope="col" class="num">Amount</th><th scope="col">State</th><th scope="col">Answer</th><th scope="col">Checks</th></tr></thead>
    <tbody>{{#ATTEMPT}}<tr><th scope="row"><time datetime="{{AT_ISO}}Z">{{AT}}</time></th><td data-label="What">{{KIND}}<div class="sub">{{WHO}}</div></td><td data-label="Source">{{SOURCE}}</td><td data-label="Amount" class="num">{{AMOUNT}}</td><td data-label="State">{{STATE}}</td><td data-label="Answer">{{MESSAGE}}<div class="sub"><span class="copy mono">{{REFERENCE}}</span></div></td><td data-label="Checks">{{#CHECKS}}Street {{STREET}}, zip {{ZIP}}, security code {{CODE}}{{/CHECKS}}</td></tr>{{/ATTEMPT}}</tbody>
  </table></div>{{/PAYMENTS}}
</section>
{{/ORDER}}{{#REQUEST}}<section class="card mb5" aria-labelledby="wanted-h">
  <div class="card-head"><h2 id="wanted-h">Wanted</h2></div>
  <div class="card-body"><dl class="facts">{{#OPTION}}<dt>{{LABEL}}</dt><dd><span class="copy">{{TEXT}}</span></dd>{{/OPTION}}</dl></div>
</section>
<section class="card mb5" aria-labelledby="quotes-h">
  <div class="card-head"><h2 id="quotes-h">Quotes</h2></div>
  <div class="card-body"><ul>{{#QUOTE}}<li><a href="/mgmt/quote.html?id={{ID}}">{{TITLE}}</a>, {{PRICE_1}} a month: {{STATE}}</li>{{/QUOTE}}</ul></div>
</section>
{{/REQUEST}}
