{{%AUTOESCAPE context="HTML"}}<nav class="crumbs" aria-label="Breadcrumb"><a href="/mgmt/index.html">Mgmt</a> <span aria-hidden="true">/</span> <span aria-current="page">Card batch</span></nav>
<div class="page-head mb"><div class="grow">
  <h1>Card batch</h1>
  <p>What is to be charged to cards on file, one item for each customer. What is due at that moment is charged, never more. A soft decline is tried again the next day, 5 times in all.</p>
</div><a class="btn" href="{{CSV}}">CSV</a></div>
{{>SAID}}
<div class="row mb5">
  <div class="seg" role="group" aria-label="Which"><a href="/mgmt/pfp_batch.html"{{#IS_OPEN}} aria-current="true"{{/IS_OPEN}}>Open</a><a href="/mgmt/pfp_batch.html?show=ended"{{#IS_ENDED}} aria-current="true"{{/IS_ENDED}}>Last 30 days</a></div>
  <span class="small grow">{{COUNT}}, {{SUM}}{{#MORE}}; there are more{{/MORE}}</span>
  <form method="post" action="/mgmt/pfp_run"><input type="hidden" name="csrf" value="{{CSRF}}"><button class="btn" name="do" value="gather" data-busy="Gathering">Gather now</button> <button class="btn" name="do" value="process" data-busy="Charging">Charge what waits</button></form>
</div>
{{#UNSETTLED}}<section class="notice mb5" data-tone="warn"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#alert"/></svg><div>
  <h2>Payments to look into</h2>
  <ul>{{#PAYMENT}}
    <li>{{WHAT}}{{#OPEN_OF}}, <a href="/mgmt/customer.html?cid={{OPEN_CID}}">{{OPEN_CID}}</a>{{/OPEN_OF}}: {{OPEN_AMOUNT}}, {{OPEN_STATE}} since <time datetime="{{BEGUN_ISO}}Z">{{BEGUN}}</time> UTC, asked {{CHECKS}} times. Customer reference <span class="copy mono">{{CUSTREF}}</span></li>{{/PAYMENT}}{{#CAPTURE}}
    <li>Order {{ORDER}} is in service, but its card was not captured: {{CAPTURE_AMOUNT}}. {{CAPTURE_MESSAGE}}</li>{{/CAPTURE}}
  </ul>
</div></section>{{/UNSETTLED}}
{{#NONE_OPEN}}<div class="empty"><h2>Nothing waits</h2><p>Customers who owe something and pay by card come in once a day, or by “Gather now”.</p></div>{{/NONE_OPEN}}{{#NONE_ENDED}}<div class="empty"><h2>Nothing in the last 30 days</h2><p>Items that were charged, failed or dropped show here.</p></div>{{/NONE_ENDED}}
{{#SOME}}<div class="table-wrap table-sticky">
  <table class="table table-cards">
    <thead><tr>{{>HEAD}}</tr></thead>
    <tbody>{{#ROW}}
      <tr>
        <th scope="row"><a href="{{PATH}}">{{CUSTOMER}}</a><span class="sub"><span class="copy">{{CID}}</span></span></th>
        <td data-label="State"><span class="badge" data-tone="{{TONE}}"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#{{ICON}}"/></svg>{{STATE}}</span><span class="sub">{{WHY}}</span></td>
        <td data-label="Amount" class="num">{{AMOUNT}}</td>
        <td data-label="Due now" class="num">{{DUE}}</td>
        <td data-label="Card">{{CARD}}<span class="sub">{{EXPIRY}}</span></td>
        <td data-label="Tries">{{TRIES}}</td>
        <td data-label="Day"><time datetime="{{ON}}">{{ON}}</time></td>
        <td data-label="Result">{{RESULT}}<span class="sub">{{WHO}}</span></td>
        <td data-label="Actions"><div class="acts">{{#CAN_CHARGE}}<form method="post" action="/mgmt/pfp_run"><input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="item" value="{{ITEM}}"><input type="hidden" name="version" value="{{VERSION}}"><button name="do" value="charge" data-busy="Charging">Charge now<span class="vh"> {{CUSTOMER}}</span></button></form>{{/CAN_CHARGE}}<form method="post" action="/mgmt/pfp_batch.html"><input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="item" value="{{ITEM}}"><input type="hidden" name="version" value="{{VERSION}}">{{#CAN_HOLD}}<button name="do" value="held">Hold<span class="vh"> {{CUSTOMER}}</span></button>{{/CAN_HOLD}}{{#CAN_RELEASE}}<button name="do" value="released">Release<span class="vh"> {{CUSTOMER}}</span></button>{{/CAN_RELEASE}}{{#CAN_DROP}}<button name="do" value="dropped">Drop<span class="vh"> {{CUSTOMER}}</span></button>{{/CAN_DROP}}{{#CAN_RETRY}}<button name="do" value="retried">Try again<span class="vh"> {{CUSTOMER}}</span></button>{{/CAN_RETRY}}</form></div></td>
      </tr>{{/ROW}}
    </tbody>
  </table>
</div>{{/SOME}}
