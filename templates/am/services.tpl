{{%AUTOESCAPE context="HTML"}}<div class="page-head"><div>
  <h1>Services</h1>
  <p>Your servers, what is included and what they cost.</p>
</div></div>
<section class="card mb5" aria-label="Services">
  {{#SERVICES}}<div class="table-wrap">
    <table class="table table-cards">
      <thead><tr><th scope="col">Host name</th><th scope="col">Type</th><th scope="col">Package</th><th scope="col">IP addresses</th><th scope="col">Price</th><th scope="col">Next charge</th><th scope="col">State</th></tr></thead>
      <tbody>{{#SERVICE}}
        <tr>
          <th scope="row"><a href="/am/service.html?system={{SYSTEM}}">{{HOSTNAME}}</a></th>
          <td data-label="Type">{{TYPE}}</td>
          <td data-label="Package">{{PACKAGE}}</td>
          <td data-label="IP addresses">{{#IP}}<span class="copy mono">{{ADDRESS}}</span> {{/IP}}{{#NO_IPS}}none yet{{/NO_IPS}}</td>
          <td data-label="Price">{{PRICE}}</td>
          <td data-label="Next charge">{{#NEXT}}<time datetime="{{NEXT_ISO}}">{{NEXT_ON}}</time>{{/NEXT}}{{#NO_NEXT}}none{{/NO_NEXT}}</td>
          <td data-label="State">{{#ENDING}}<span class="badge" data-tone="warn"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#clock"/></svg>Shuts down on <time datetime="{{ENDS_ISO}}">{{ENDS_ON}}</time></span>{{/ENDING}}{{#RUNNING}}<span class="badge" data-tone="ok"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#check"/></svg>Active</span>{{/RUNNING}}</td>
        </tr>{{/SERVICE}}
      </tbody>
    </table>
  </div>{{/SERVICES}}
  {{#NO_SERVICES}}<div class="empty">
    <svg class="icon" aria-hidden="true"><use href="/static/icons.svg#box"/></svg>
    <h2>No services yet</h2>
    <p>Your servers appear here as soon as they are set up.</p>
    <a class="btn" href="{{PUBLIC_URL}}">See what we offer</a>
  </div>{{/NO_SERVICES}}
</section>
{{#PAST}}<section class="card" aria-labelledby="past-h">
  <div class="card-head mb"><h2 id="past-h">Former services</h2></div>
  <div class="table-wrap">
    <table class="table table-cards">
      <thead><tr><th scope="col">Host name</th><th scope="col">Type</th><th scope="col">Stopped</th></tr></thead>
      <tbody>{{#PAST_SERVICE}}<tr><th scope="row"><a href="/am/service.html?system={{SYSTEM}}">{{HOSTNAME}}</a></th><td data-label="Type">{{TYPE}}</td><td data-label="Stopped"><time datetime="{{STOPPED_ISO}}">{{STOPPED_ON}}</time></td></tr>{{/PAST_SERVICE}}</tbody>
    </table>
  </div>
</section>{{/PAST}}
